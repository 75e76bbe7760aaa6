package io.wkmigrate.load;

import io.wkmigrate.load.input.SourceTree;

/**
 * A factory and the source it was found in.
 *
 * @param plan what is to be read
 * @param tree the source
 * @param isInOneOfSeveral whether there are other sources
 */
record FoundFactory(FactoryPlan plan, SourceTree tree, boolean isInOneOfSeveral) {}
