package io.wkmigrate.load.live;

import java.net.URI;

/**
 * Something to be read.
 *
 * @param factory the factory it belongs to
 * @param address where it is
 * @param what in words: {@code the linked services}
 * @param isPartOfKnown whether the factory itself has just been read, so that there is no doubt about it
 * @param action the permission it takes: {@code Microsoft.DataFactory/factories/pipelines/read}
 */
record ReadRequest(FactoryId factory, URI address, String what, boolean isPartOfKnown, String action) {

    /** The same at another address: the next page. */
    ReadRequest at(URI next) {
        return new ReadRequest(factory, next, what, isPartOfKnown, action);
    }

    /** The same when the factory itself has just been read. */
    ReadRequest partOfKnown() {
        return new ReadRequest(factory, address, what, true, action);
    }

    /** The address for people, without its query: that of a next page holds a token of the service. */
    String place() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
