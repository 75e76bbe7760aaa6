package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.TaskWork.Operator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a gate asks: whether tasks ended with the result states that are named.
 *
 * @param answers the answer that is hoped for, task by task
 * @param operator equal, or not equal for a single answer
 */
record Question(List<Answer> answers, Operator operator) {

    static final String SUCCESS = "success";
    static final String EXCLUDED = "excluded";
    static final String UPSTREAM_FAILED = "upstream_failed";

    /** What no task answers. */
    static final Question NEVER = new Question(List.of(), Operator.EQUAL_TO);

    /** The result state of a task. */
    record Answer(String taskKey, String resultState) {}

    static Question is(String taskKey, String resultState) {
        return all(List.of(new Answer(taskKey, resultState)));
    }

    /** The opposite, which covers the states that mean the same, such as {@code failed} and {@code timedout}. */
    static Question isNot(String taskKey, String resultState) {
        return new Question(List.of(new Answer(taskKey, resultState)), Operator.NOT_EQUAL);
    }

    static Question all(List<Answer> answers) {
        return new Question(List.copyOf(answers), Operator.EQUAL_TO);
    }

    JobText left() {
        return answers.isEmpty()
                ? JobText.trusted("true")
                : joined(answers.stream()
                        .map(each -> JobText.reference("tasks." + each.taskKey() + ".result_state"))
                        .toList());
    }

    JobText right() {
        return answers.isEmpty()
                ? JobText.trusted("false")
                : joined(answers.stream()
                        .map(each -> JobText.trusted(each.resultState()))
                        .toList());
    }

    private static JobText joined(List<JobText> texts) {
        JobText joined = texts.get(0);
        for (JobText each : texts.subList(1, texts.size())) {
            joined = joined.plus(JobText.trusted(","))
                    .flatMap(text -> text.plus(each))
                    .orElseThrow();
        }
        return joined;
    }

    String inWords() {
        return answers.isEmpty()
                ? "something that cannot be"
                : answers.stream().map(this::inWords).collect(Collectors.joining(" and "));
    }

    private String inWords(Answer answer) {
        boolean success = answer.resultState().equals(SUCCESS);
        if (operator == Operator.EQUAL_TO) {
            return answer.taskKey() + (success ? " succeeded" : " was skipped");
        }
        return answer.taskKey() + (success ? " did not succeed" : " was not skipped");
    }

    List<String> tasks() {
        return answers.stream().map(Answer::taskKey).toList();
    }
}
