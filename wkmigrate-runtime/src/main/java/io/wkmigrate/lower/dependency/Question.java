package io.wkmigrate.lower.dependency;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.api.job.TaskWork.Operator;
import java.util.ArrayList;
import java.util.List;

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
        if (answers.isEmpty()) {
            return "never";
        }
        List<String> parts = new ArrayList<>();
        String verb = operator == Operator.EQUAL_TO ? " is " : " is not ";
        answers.forEach(each -> parts.add(each.taskKey() + verb + each.resultState()));
        return String.join(" and ", parts);
    }

    List<String> tasks() {
        return answers.stream().map(Answer::taskKey).toList();
    }
}
