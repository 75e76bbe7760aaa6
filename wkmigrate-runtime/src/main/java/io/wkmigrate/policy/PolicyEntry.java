package io.wkmigrate.policy;

import io.wkmigrate.yaml.YamlNode.Position;

/**
 * A policy and where it stands.
 *
 * @param section the key of the list that it is in: {@code jobs}
 * @param number its number in that list, from 1
 */
record PolicyEntry(String section, int number, Position at, PolicyRule rule) {

    /** How rules of this entry are called, without their module: {@code jobs-1}. */
    String name() {
        return section + "-" + number;
    }
}
