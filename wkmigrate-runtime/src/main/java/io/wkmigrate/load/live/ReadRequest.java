package io.wkmigrate.load.live;

import java.net.URI;

/**
 * Something to be read.
 *
 * @param factory the factory it belongs to
 * @param address where it is
 * @param what in words: {@code the linked services}
 * @param action the permission it takes: {@code Microsoft.DataFactory/factories/pipelines/read}
 */
record ReadRequest(FactoryId factory, URI address, String what, String action) {

    /** The same at another address: the next page. */
    ReadRequest at(URI next) {
        return new ReadRequest(factory, next, what, action);
    }

    /** The address for people, without its query: that of a next page holds a token of the service. */
    String place() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
