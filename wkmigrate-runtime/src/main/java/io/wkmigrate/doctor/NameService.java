package io.wkmigrate.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Finds the addresses of machines by their names. */
@FunctionalInterface
public interface NameService {

    /** The one that this machine asks. */
    NameService OF_THIS_MACHINE = name -> Arrays.stream(InetAddress.getAllByName(name))
            .map(InetAddress::getHostAddress)
            .toList();

    /** The addresses of a machine, at least one. */
    List<String> addresses(String name) throws UnknownHostException;
}
