package io.wkmigrate.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wkmigrate.api.expression.FunctionLibrary;
import io.wkmigrate.api.rule.Rule;
import io.wkmigrate.api.rule.RuleDescriptor;
import io.wkmigrate.api.rule.RuleKind;
import io.wkmigrate.api.rule.RuleModule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void findsARuleIgnoringTheCaseOfTheType() {
        RuleSet rules = RuleSet.of(List.of(new FakeModule("acme").activity("Copier", "", "CopyIt")));

        assertThat(idOf(rules, "COPYIT")).contains("acme/Copier");
        assertThat(idOf(rules, "Other")).isEmpty();
    }

    @Test
    void refusesTwoModulesThatClaimOneTypeAndNamesBothAndWhatToDo() {
        FakeModule north = new FakeModule("north").activity("Copier", "", "Copy");
        FakeModule south = new FakeModule("south").activity("FastCopier", "", "copy");

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(south, north)))
                .withMessage(
                        "The activity type \"Copy\" is claimed by north/Copier and by south/FastCopier. One of them must"
                                + " say that it replaces the other: @Translates(replaces = \"north/Copier\").");
    }

    @Test
    void oneTypeMayNameAnActivityAndALinkedService() {
        FakeModule module = new FakeModule("acme")
                .activity("Caller", "", "WebHook")
                .linkedService("Called", "WebHook", (definition, context) -> null);

        assertThat(RuleSet.of(List.of(module)).linkedService("webhook")).isPresent();
    }

    @Test
    void aRuleTakesThePlaceOfTheOneItSaysItReplaces() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule theirs = new FakeModule("acme").activity("FastCopier", "builtin/Copier", "Copy");

        assertThat(idOf(RuleSet.of(List.of(ours, theirs)), "Copy")).contains("acme/FastCopier");
    }

    @Test
    void aReplacedRuleStillAnswersForTheTypesThatTheOtherDoesNotClaim() {
        FakeModule ours = new FakeModule("builtin").activity("Sql", "", "Script", "Lookup");
        FakeModule theirs = new FakeModule("acme").activity("Scripts", "builtin/Sql", "Script");

        RuleSet rules = RuleSet.of(List.of(ours, theirs));

        assertThat(idOf(rules, "Script")).contains("acme/Scripts");
        assertThat(idOf(rules, "Lookup")).contains("builtin/Sql");
    }

    @Test
    void refusesTwoRulesThatReplaceTheSameOne() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule north = new FakeModule("north").activity("Mine", "builtin/Copier", "Copy");
        FakeModule south = new FakeModule("south").activity("Mine", "builtin/Copier", "Copy");

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(ours, north, south)))
                .withMessageContainingAll("north/Mine", "south/Mine");
    }

    @Test
    void refusesRulesThatReplaceEachOther() {
        FakeModule north = new FakeModule("north").activity("Mine", "south/Mine", "Copy");
        FakeModule south = new FakeModule("south").activity("Mine", "north/Mine", "Copy");

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(north, south)))
                .withMessageContainingAll("\"Copy\"", "north/Mine", "south/Mine", "each other");
    }

    @Test
    void rewritesRunByPriorityAndThenByNameWhicheverModuleTheyComeFrom() {
        FakeModule first =
                new FakeModule("a").rewrite("Last", 900, each -> each).rewrite("Tie", 500, each -> each);
        FakeModule second =
                new FakeModule("b").rewrite("First", 100, each -> each).rewrite("Tie", 500, each -> each);

        assertThat(RuleSet.of(List.of(second, first)).pipelineRewrites().keySet())
                .containsExactly("b/First", "a/Tie", "b/Tie", "a/Last");
    }

    @Test
    void refusesToReplaceARuleThatIsNotThereAndNamesTheNearest() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule theirs = new FakeModule("acme").activity("FastCopier", "builtin/Copyer", "Copy");

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(ours, theirs)))
                .withMessage("acme/FastCopier says that it replaces \"builtin/Copyer\", and there is no such rule."
                        + " Did you mean \"builtin/Copier\"? See: wkmigrate rules list");
    }

    @Test
    void refusesToReplaceARuleThatIsForOtherTypes() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule theirs = new FakeModule("acme").activity("Waiter", "builtin/Copier", "Wait");

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(ours, theirs)))
                .withMessageContainingAll("acme/Waiter", "builtin/Copier", "none of its types");
    }

    @Test
    void refusesToWrapARuleThatAnotherReplacesSinceTheWrapperWouldNeverBeAsked() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule north = new FakeModule("north").activity("Mine", "builtin/Copier", "Copy");
        FakeModule south =
                new FakeModule("south").wrapper("Tagged", "builtin/Copier", 500, (each, source, context) -> each);

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> RuleSet.of(List.of(ours, north, south)))
                .withMessageContainingAll("south/Tagged", "builtin/Copier", "north/Mine replaces", "Let it wrap");
    }

    @Test
    void refusesTwoModulesOfOneNameAndNamesTheirFiles() {
        RuleSet rules = RuleSet.of(List.of(new FakeModule("builtin")));

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> rules.with(List.of(
                        fromJar(new FakeModule("acme"), "first.jar"), fromJar(new FakeModule("acme"), "second.jar"))))
                .withMessageContainingAll("\"acme\"", "first.jar", "second.jar");
    }

    @Test
    void aConflictNamesTheFilesOfBothRules() {
        RuleSet rules = RuleSet.of(List.of());

        assertThatExceptionOfType(RuleConflictException.class)
                .isThrownBy(() -> rules.with(List.of(
                        fromJar(new FakeModule("north").activity("Copier", "", "Copy"), "north.jar"),
                        fromJar(new FakeModule("south").activity("Copier", "", "Copy"), "south.jar"))))
                .withMessageContainingAll("north/Copier (north.jar)", "south/Copier (south.jar)");
    }

    @Test
    void addingRulesLeavesTheOldSetAsItWas() {
        RuleSet before = RuleSet.of(List.of(new FakeModule("builtin").activity("Copier", "", "Copy")));
        FakeModule more = new FakeModule("acme").activity("Fast", "builtin/Copier", "Copy");

        RuleSet after = before.with(List.of(fromJar(more, "acme.jar")));

        assertThat(idOf(before, "Copy")).contains("builtin/Copier");
        assertThat(idOf(after, "Copy")).contains("acme/Fast");
        assertThat(after.originOf("acme/Fast").file()).isEqualTo("acme.jar");
        assertThat(after.originOf("builtin/Copier")).isEqualTo(RuleOrigin.GIVEN);
    }

    @Test
    void candidatesSayWhoWonWhoChangesTheResultAndWhoWasReplacedByWhom() {
        FakeModule ours = new FakeModule("builtin").activity("Copier", "", "Copy");
        FakeModule north = new FakeModule("north").activity("Mine", "builtin/Copier", "Copy");
        FakeModule south = new FakeModule("south")
                .wrapper("Late", "north/Mine", 900, (each, source, context) -> each)
                .wrapper("Early", "north/Mine", 100, (each, source, context) -> each);

        assertThat(RuleSet.of(List.of(south, ours, north)).candidates(RuleKind.ACTIVITY, "COPY"))
                .extracting(each -> each.rule().id() + " " + each.verdict() + ": " + each.reason())
                .containsExactly(
                        "north/Mine IN_FORCE: It says that it takes the place of builtin/Copier.",
                        "south/Early WRAPS: It changes what north/Mine makes; priority 100.",
                        "south/Late WRAPS: It changes what north/Mine makes; priority 900.",
                        "builtin/Copier REPLACED: north/Mine says that it takes its place.");
    }

    private static RuleSource fromJar(RuleModule module, String file) {
        return new RuleSource(module, new RuleOrigin(RuleOrigin.Kind.JAR, file, "00", "1"));
    }

    @Test
    void functionsOfAllModulesAreHandedOutModuleByModule() {
        FunctionLibrary north = List::of;
        FunctionLibrary south = List::of;

        assertThat(RuleSet.of(List.of(functions("south", south), functions("north", north)))
                        .functionLibraries())
                .containsExactly(north, south);
    }

    private static RuleModule functions(String name, FunctionLibrary library) {
        return new RuleModule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<RuleDescriptor> catalogue() {
                return List.of();
            }

            @Override
            public List<FunctionLibrary> functionLibraries() {
                return List.of(library);
            }
        };
    }

    @Test
    void theRulesThatComeWithTheProgramDoNotConflict() {
        assertThat(idOf(RuleSet.builtIn(), "databricksnotebook")).isPresent();
    }

    private static Optional<String> idOf(RuleSet rules, String type) {
        return rules.activity(type).map(Rule::descriptor).map(each -> each.id());
    }
}
