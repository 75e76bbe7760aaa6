package io.wkmigrate.policy;

import io.wkmigrate.api.emit.JobText;
import io.wkmigrate.yaml.Problems;
import io.wkmigrate.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads texts that end up in settings of jobs. What Databricks or a bundle would replace in them is refused. */
record Texts(Problems problems) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** The text, if it stands for itself. */
    Optional<String> plain(Scalar source) {
        String text = source.text();
        if (text.isBlank() || CONTROL.matcher(text).find()) {
            problems.report(source.at(), "The text is empty or has more than one line. Write one line.");
        } else if (JobText.literal(text).isEmpty()) {
            problems.report(
                    source.at(),
                    "Text with ${ or {{ would be replaced when the job is deployed or run. Leave that out.");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /**
     * The text, if it stands for itself and has a form.
     *
     * @param expected what the form is, as the end of the sentence "This is no …", and an example
     */
    Optional<String> like(Pattern form, String expected, Scalar source) {
        Optional<String> text = plain(source);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            problems.report(source.at(), "\"" + text.get() + "\" is no " + expected + ".");
            return Optional.empty();
        }
        return text;
    }

    /** The text of a setting. */
    Optional<JobText> setting(Scalar source) {
        return plain(source).flatMap(JobText::literal);
    }
}
