package io.wkmigrate.api.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style that Black documents ("The Black code style") and Ruff follows, for the Python that notebooks are made of. */
class PythonLayoutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days = dates.add_days(start, 1)",
                "dbutils.jobs.taskValues.set(key=\"loaded_customers\", value=texts.join(customers, \"----\"))",
                "    value = [1, 2, 3]"
            })
    void aStatementOfAtMost88ColumnsStaysOnItsLine(String statement) {
        assertThat(PythonLayout.lines(statement)).containsExactly(statement);
    }

    @Test
    void whatStandsInTheLastBracketsGoesOnALineOfItsOwn() {
        laysOut("""
                raise NotImplementedError("The activity Load customers (Copy) was not migrated, write it by hand")
                """, """
                raise NotImplementedError(
                    "The activity Load customers (Copy) was not migrated, write it by hand"
                )
                """);
    }

    @Test
    void argumentsThatDoNotFitOnOneLineGetALineEachAndACommaAtTheEnd() {
        laysOut("""
                dbutils.jobs.taskValues.set(key="customers_of_the_week", \
                value=lists.join(dbutils.widgets.get("customers"), "; "))
                """, """
                dbutils.jobs.taskValues.set(
                    key="customers_of_the_week",
                    value=lists.join(dbutils.widgets.get("customers"), "; "),
                )
                """);
    }

    @Test
    void aListIsNeverPutOnOneLineBetweenItsBrackets() {
        laysOut("""
                regions = ["north of the river", "south of the river", "beyond the river", "at the mouth of the river"]
                """, """
                regions = [
                    "north of the river",
                    "south of the river",
                    "beyond the river",
                    "at the mouth of the river",
                ]
                """);
    }

    @Test
    void theMembersOfADictThatDoNotFitAreBrokenInTheirTurn() {
        laysOut("""
                request = {"name": name, "days": dates.days_between(dbutils.widgets.get("first_day"), \
                dbutils.widgets.get("last_day"))}
                """, """
                request = {
                    "name": name,
                    "days": dates.days_between(
                        dbutils.widgets.get("first_day"), dbutils.widgets.get("last_day")
                    ),
                }
                """);
    }

    @Test
    void operatorsOfAnAssignedValueStandAtTheStartOfLinesInParentheses() {
        laysOut("""
                path = "abfss://landing@contoso.dfs.core.windows.net/" + folder_of_the_customer + "/" + file_name
                """, """
                path = (
                    "abfss://landing@contoso.dfs.core.windows.net/"
                    + folder_of_the_customer
                    + "/"
                    + file_name
                )
                """);
    }

    @Test
    void onlyTheOperatorsThatBindLeastAreBrokenAt() {
        laysOut("""
                return first_condition_of_the_pipeline == "on" and (number_of_rows + 1 > threshold or not strict)
                """, """
                return first_condition_of_the_pipeline == "on" and (
                    number_of_rows + 1 > threshold or not strict
                )
                """);
    }

    @Test
    void aConditionalExpressionAmongOtherArgumentsGetsParentheses() {
        laysOut("""
                run(texts.upper(name_of_the_region) if is_upper_case_wanted else texts.lower(name_of_the_region), 1)
                """, """
                run(
                    (
                        texts.upper(name_of_the_region)
                        if is_upper_case_wanted
                        else texts.lower(name_of_the_region)
                    ),
                    1,
                )
                """);
    }

    @Test
    void aConditionalExpressionAsTheOnlyArgumentNeedsNone() {
        laysOut("""
                run(texts.upper(name_of_the_region) if is_upper_case_wanted else texts.lower(name_of_the_region))
                """, """
                run(
                    texts.upper(name_of_the_region)
                    if is_upper_case_wanted
                    else texts.lower(name_of_the_region)
                )
                """);
    }

    @Test
    void aLongTextStaysWhole() {
        String text = "\"" + "The quick brown fox jumps over the lazy dog. ".repeat(3) + "\"";
        laysOut("message = " + text, "message = " + text);
        laysOut("message = [" + text + ", 1]", "message = [\n    " + text + ",\n    1,\n]");
    }

    @Test
    void aTextThatFitsInParenthesesAfterAllGetsThem() {
        String text = "\"" + "x".repeat(80) + "\"";
        laysOut("message = " + text, "message = (\n    " + text + "\n)");
    }

    @Test
    void callsInARowAreBrokenBeforeTheDots() {
        laysOut("""
                name = dbutils.widgets.get("name").replace("the old prefix", "the new prefix").replace("-", "_").strip()
                """, """
                name = (
                    dbutils.widgets.get("name")
                    .replace("the old prefix", "the new prefix")
                    .replace("-", "_")
                    .strip()
                )
                """);
    }

    @Test
    void anIndexStaysBehindItsCall() {
        laysOut("""
                city = values.member(values.member(customer, "address of the head office"), "city or village")["name"]
                """, """
                city = values.member(
                    values.member(customer, "address of the head office"), "city or village"
                )["name"]
                """);
    }

    @Test
    void importsGetALineEach() {
        laysOut("""
                from adf import conversions, dates, encoding, lists, logic, maths, objects, parameters, texts, uris
                """, """
                from adf import (
                    conversions,
                    dates,
                    encoding,
                    lists,
                    logic,
                    maths,
                    objects,
                    parameters,
                    texts,
                    uris,
                )
                """);
    }

    @Test
    void theIndentationOfAStatementIsKept() {
        laysOut("""
                    raise RuntimeError("The value of the parameter cannot be read, because it is no text: " + name)
                """, """
                    raise RuntimeError(
                        "The value of the parameter cannot be read, because it is no text: " + name
                    )
                """);
    }

    @Test
    void bracketsAndCommasInTextsAreText() {
        laysOut("""
                dbutils.jobs.taskValues.set(key="a), (b", value=f"{x['k, (']}, [{number}] {{", other='say "no", (never')
                """, """
                dbutils.jobs.taskValues.set(
                    key="a), (b", value=f"{x['k, (']}, [{number}] {{", other='say "no", (never'
                )
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for each in [\"north of the river\", \"south of the river\", \"beyond the river\", \"at the river\"]:",
                "# dbutils.jobs.taskValues.set(key=\"the_value_that_somebody_has_to_compute_by_hand\", value=...) now",
                "dbutils.jobs.taskValues.set(key=\"one_statement\", value=\"that_is_given_in_several_pieces_by_a_rule\",",
                "names = [name.strip() for name, city in pairs_of_names_and_cities_of_customers_of_the_company if city]"
            })
    void whatNoEmitterWritesStaysAsItIs(String statement) {
        assertThat(PythonLayout.lines(statement)).containsExactly(statement);
    }

    @Test
    void bracketsAsDeepAsPythonReadsThemCanBeLaidOut() {
        String statement = "x = " + "[".repeat(200) + "1" + "]".repeat(200);

        assertThat(PythonLayout.lines(statement)).hasSizeGreaterThan(22).first().isEqualTo("x = [");
        assertThat(PythonLayout.lines("x = " + "[".repeat(5000) + "1" + "]".repeat(5000)))
                .hasSize(1);
    }

    private static void laysOut(String statement, String lines) {
        assertThat(String.join("\n", PythonLayout.lines(statement.stripTrailing())))
                .isEqualTo(lines.stripTrailing());
    }
}
