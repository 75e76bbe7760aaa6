package io.wkmigrate.extension.guard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Something that a rule asks of the engine. The thread that called the rule answers it. */
final class Question<T> {

    private final Supplier<T> question;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Question(Supplier<T> question) {
        this.question = question;
    }

    /** Answers it; what the engine throws is the answer, too. */
    void answer() {
        try {
            answer.complete(question.get());
        } catch (RuntimeException | Error thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    /** Leaves it unanswered for good. */
    void refuse() {
        answer.completeExceptionally(Call.over());
    }

    /** Waits for the answer. */
    T await() {
        try {
            return answer.get();
        } catch (InterruptedException abandoned) {
            throw Call.over();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException();
        }
    }
}
