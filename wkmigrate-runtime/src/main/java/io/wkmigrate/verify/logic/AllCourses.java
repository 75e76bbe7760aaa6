package io.wkmigrate.verify.logic;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDConstruction;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDOperations;

/**
 * All courses of events at once; a predicate is the node of a decision diagram, so that equal predicates are the same
 * node. Operations throw {@link TooManyStatesException} when they make more nodes than are allowed.
 */
public final class AllCourses implements Logic<Integer> {

    private final List<Choice> order;
    private final Map<Choice, Integer> indexes = new HashMap<>();
    private final BoundedKernel kernel;
    private final BDDConstruction construction;
    private final BDDOperations operations;

    /**
     * The courses that some choices open.
     *
     * @param order the choices, those that bear on each other close together
     * @param mostNodes how many nodes the diagrams may need
     */
    public AllCourses(List<Choice> order, long mostNodes) {
        this.order = List.copyOf(order);
        this.order.forEach(each -> indexes.put(each, indexes.size()));
        this.kernel = new BoundedKernel(order.size());
        this.kernel.allow(mostNodes);
        this.construction = new BDDConstruction(kernel);
        this.operations = new BDDOperations(kernel);
    }

    /** The choices, in their order. */
    public List<Choice> choices() {
        return order;
    }

    @Override
    public Integer constant(boolean value) {
        return value ? BDDKernel.BDD_TRUE : BDDKernel.BDD_FALSE;
    }

    @Override
    public Integer variable(Choice choice) {
        Integer index = indexes.get(choice);
        if (index == null) {
            throw new IllegalArgumentException("Not one of the choices: " + choice);
        }
        return construction.ithVar(index);
    }

    @Override
    public Integer and(Integer one, Integer other) {
        return kept(construction.and(one, other));
    }

    @Override
    public Integer or(Integer one, Integer other) {
        return kept(construction.or(one, other));
    }

    @Override
    public Integer not(Integer one) {
        return kept(construction.not(one));
    }

    /** Whatever was computed once stays; the kernel would collect it otherwise. */
    private Integer kept(int node) {
        return kernel.addRef(node, null);
    }

    @Override
    public boolean isNever(Integer one) {
        return one == BDDKernel.BDD_FALSE;
    }

    /** Allows the diagrams so many more nodes, whatever was allowed before. */
    public void allow(long nodes) {
        kernel.allow(nodes);
    }

    /** In how many courses a predicate holds. */
    public BigInteger count(Integer predicate) {
        return operations.satCount(predicate);
    }

    /**
     * A course in which a predicate holds and as little as possible happens.
     *
     * @param predicate something that holds in some course
     * @param weight how much it counts that a choice goes the noteworthy way
     * @return the choices that the course depends on, and whether each goes that way
     */
    public Map<Choice, Boolean> simplest(Integer predicate, ToIntFunction<Choice> weight) {
        Map<Integer, Integer> weights = new HashMap<>(Map.of(BDDKernel.BDD_TRUE, 0));
        weigh(predicate, weight, weights);
        Map<Choice, Boolean> course = new LinkedHashMap<>();
        int node = predicate;
        while (node > BDDKernel.BDD_TRUE) {
            int low = construction.bddLow(node);
            boolean stays = Objects.equals(weights.get(node), weights.get(low));
            course.put(order.get(construction.bddVar(node)), !stays);
            node = stays ? low : construction.bddHigh(node);
        }
        return course;
    }

    /** The weight of the simplest course below a node; none where the predicate never holds. */
    private void weigh(int node, ToIntFunction<Choice> weight, Map<Integer, Integer> weights) {
        if (node <= BDDKernel.BDD_TRUE || weights.containsKey(node)) {
            return;
        }
        int low = construction.bddLow(node);
        int high = construction.bddHigh(node);
        weigh(low, weight, weights);
        weigh(high, weight, weights);
        int happening = weights.containsKey(high)
                ? weights.get(high) + weight.applyAsInt(order.get(construction.bddVar(node)))
                : Integer.MAX_VALUE;
        weights.put(node, Math.min(happening, weights.getOrDefault(low, Integer.MAX_VALUE)));
    }
}
