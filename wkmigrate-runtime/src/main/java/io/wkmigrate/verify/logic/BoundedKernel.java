package io.wkmigrate.verify.logic;

import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;

/** The node table of decision diagrams, which gives up rather than grow for ever. */
final class BoundedKernel extends BDDKernel {

    private static final int NODES_PER_VARIABLE = 100;
    private static final int MOST_INITIAL_NODES = 20_000;

    /** 0 while the constructor of the superclass runs, which makes nodes for the variables. */
    private long mostNodes;

    /**
     * A table for so many variables. It has no formula factory: only reading and writing of formulas would need one,
     * and that needs the parser of another library.
     */
    @SuppressWarnings("NullAway") // see above
    BoundedKernel(int variables) {
        super(null, variables, initialNodes(variables), initialNodes(variables) / 2);
    }

    private static int initialNodes(int variables) {
        return Math.min(NODES_PER_VARIABLE * (variables + 1), MOST_INITIAL_NODES);
    }

    /** Allows so many nodes to be made from now on. */
    void allow(long nodes) {
        mostNodes = produced + nodes;
    }

    @Override
    protected int makeNode(int level, int low, int high) {
        if (mostNodes > 0 && produced > mostNodes) {
            throw new TooManyStatesException();
        }
        return super.makeNode(level, low, high);
    }
}
