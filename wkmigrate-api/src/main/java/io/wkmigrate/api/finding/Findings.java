package io.wkmigrate.api.finding;

import static io.wkmigrate.api.finding.Effect.DEVIATION;
import static io.wkmigrate.api.finding.Effect.GAP;
import static io.wkmigrate.api.finding.Effect.NONE;
import static io.wkmigrate.api.finding.Severity.ERROR;
import static io.wkmigrate.api.finding.Severity.INFO;
import static io.wkmigrate.api.finding.Severity.WARNING;

/**
 * The catalogue of all finding codes. A code keeps its meaning for ever. The first digit tells the stage: 1 reading the
 * source, 2 properties and rules, 3 control flow and values, 4 compute and secrets, 5 triggers, 6 the target, 7 data.
 */
public enum Findings implements FindingCode {
    // 1: reading the source
    FILE_UNREADABLE(
            "WKM-1001",
            ERROR,
            NONE,
            "File could not be read",
            "The file is not well-formed JSON in UTF-8 or UTF-16, or it is over a size or depth limit.",
            "Export the definition again, or repair the file at the place given; then run again."),
    DUPLICATE_DEFINITION(
            "WKM-1002",
            ERROR,
            NONE,
            "Definition exists twice",
            "Two files define the same name. Names are compared ignoring case, as ADF does.",
            "Remove or rename one of the two; only the first in alphabetical order of files was used."),
    NOT_A_DEFINITION(
            "WKM-1003",
            INFO,
            NONE,
            "File is not a definition",
            "The JSON file holds no ADF or Synapse definition.",
            "Nothing, unless you expected a definition there: then look at its type and shape."),
    UNSUPPORTED_DEFINITION(
            "WKM-1004",
            ERROR,
            NONE,
            "Definition of another product",
            "The file is an ADF version 1 or a Microsoft Fabric definition, which look alike and mean other things.",
            "Migrate an ADF version 2 or Synapse export instead."),
    REFERENCE_MISSING(
            "WKM-1005",
            WARNING,
            DEVIATION,
            "Reference leads nowhere",
            "A definition names another one that is not part of the source.",
            "Add the missing definition to the source, or remove the reference."),
    ARM_PARAMETER_UNRESOLVED(
            "WKM-1006",
            WARNING,
            NONE,
            "ARM parameter has no value",
            "The template has no default for the parameter and no parameter file gives one, so the ARM expression was kept"
                    + " as text.",
            "Give the parameter file that belongs to the template."),
    ARM_EXPRESSION_UNSUPPORTED(
            "WKM-1007",
            WARNING,
            NONE,
            "ARM expression not evaluated",
            "The template uses an ARM function that is not known here, so the expression was kept as text.",
            "Replace the expression by its value, or export the factory from its own UI."),
    ZIP_ENTRY_REFUSED(
            "WKM-1008",
            ERROR,
            NONE,
            "Archive entry refused",
            "The entry leaves the archive's folder, or unpacks to more than the limits allow.",
            "Check where the archive comes from; unpack it yourself if you trust it."),
    FILES_NOT_READ(
            "WKM-1009",
            INFO,
            NONE,
            "Files of other kinds were not read",
            "Only JSON files hold definitions.",
            "Nothing, unless definitions are stored under another extension."),
    DEFINITION_WITHOUT_PROPERTIES(
            "WKM-1010",
            ERROR,
            NONE,
            "Definition has no properties",
            "The file is in a folder of definitions, and every definition has an object \"properties\".",
            "Export the definition again, or move the file elsewhere if it is none."),

    // 2: properties and rules
    REQUIRED_PROPERTY_MISSING(
            "WKM-2001",
            ERROR,
            GAP,
            "Required property is missing",
            "ADF requires the property, and the rule cannot translate without it.",
            "Complete the definition in ADF and export it again, or write the task by hand."),
    PROPERTY_ILL_TYPED(
            "WKM-2002",
            WARNING,
            DEVIATION,
            "Property has the wrong type",
            "The property does not have the type that ADF documents, and was left out.",
            "Correct the definition in ADF, or set the value in the generated job."),
    PROPERTY_UNHANDLED(
            "WKM-2003",
            WARNING,
            DEVIATION,
            "Property is not translated",
            "No rule knows the property, so whatever it does in ADF does not happen in the job.",
            "Look up what the property does; set it by hand if it matters, or add a rule that knows it."),
    ACTIVITY_WITHOUT_RULE(
            "WKM-2004",
            ERROR,
            GAP,
            "Activity type has no rule",
            "The type is not one of ADF's or Synapse's, and no rule jar translates it.",
            "Add a rule for the type, or write the task by hand."),
    ACTIVITY_PLACEHOLDER(
            "WKM-2005",
            ERROR,
            GAP,
            "Activity must be written by hand",
            "The activity has no direct counterpart in Lakeflow Jobs that this version writes.",
            "Write the notebook that stands in its place; the original JSON is kept in metadata/placeholders."),
    NESTED_IN_PLACEHOLDER(
            "WKM-2006",
            ERROR,
            GAP,
            "Activity is inside a placeholder",
            "The container around the activity has to be written by hand, so the activity is not run either.",
            "Write the container first; see the finding on it."),
    CONNECTION_WITHOUT_RULE(
            "WKM-2007",
            WARNING,
            DEVIATION,
            "Linked service type has no rule",
            "The linked service cannot be turned into compute or a connection.",
            "Set up the connection by hand as SETUP.md says."),
    RULE_FAILED(
            "WKM-2008",
            ERROR,
            GAP,
            "Rule failed",
            "The rule ended with an exception; that is a fault of the rule, not of the source.",
            "Report it to the owner of the rule; the activity was kept as a placeholder."),
    DEFINITION_INCOMPLETE(
            "WKM-2009",
            ERROR,
            GAP,
            "Definition is not usable",
            "The activity has no name or no type, or stands where no activity can stand.",
            "Correct the definition in ADF and export it again."),
    DATASET_WITHOUT_RULE(
            "WKM-2010",
            WARNING,
            DEVIATION,
            "Dataset type has no rule",
            "What uses the dataset has to be written by hand.",
            "Write the notebook, or add a rule for the type."),
    COPY_SIDE_WITHOUT_RULE(
            "WKM-2011",
            WARNING,
            GAP,
            "Type of source or sink has no rule",
            "What reads or writes with it has to be written by hand.",
            "Write the notebook, or add a rule for the type."),
    RULE_OUT_OF_TIME(
            "WKM-2012",
            ERROR,
            GAP,
            "Rule ran out of time",
            "The rule did not come to an end in the time that rules of jars have; it is not asked again in this run.",
            "Report it to the owner of the rule, or give it more time with --rule-timeout."),
    RULE_RESULT_INVALID(
            "WKM-2013",
            ERROR,
            GAP,
            "Rule made something that cannot be",
            "What the rule returned is nothing, or contradicts what it was given; that is a fault of the rule.",
            "Report it to the owner of the rule; what it was asked for is handled as if no rule could translate it."),
    REWRITE_FAILED(
            "WKM-2014",
            ERROR,
            NONE,
            "Rewrite was not applied",
            "The rewrite or wrapper ended with an exception, ran out of time, or returned something that cannot be.",
            "Report it to the owner of the rule; what it would have changed is as it was before."),
    REWRITE_NOT_STABLE(
            "WKM-2015",
            ERROR,
            NONE,
            "Rewrite changes its own result",
            "Applied to what it made, the rewrite changes it again, so what it means to arrive at is not known.",
            "Let the rewrite recognise what it has done already; until then it is not applied."),

    // 3: control flow and values
    EXPRESSION_NOT_COMPILED(
            "WKM-3001",
            ERROR,
            GAP,
            "Expression must be computed by hand",
            "The expression reads something that a job does not know, or ADF itself does not accept it.",
            "Compute the value in the notebook that SETUP.md names; it fails until somebody does."),
    DEPENDENCY_UNKNOWN(
            "WKM-3003",
            ERROR,
            DEVIATION,
            "Dependency on an unknown activity",
            "The activity waits for one that does not exist in its scope.",
            "Correct the dependency in ADF; it was left out."),
    ACTIVITY_NAME_TWICE(
            "WKM-3034",
            ERROR,
            DEVIATION,
            "Two activities have one name",
            "ADF refuses a pipeline in which two activities have the same name; what waits for the name waits for the first.",
            "Rename one of them in ADF, and correct what refers to it."),
    DEPENDENCY_WITHOUT_CONDITION(
            "WKM-3035",
            WARNING,
            DEVIATION,
            "Dependency names no condition",
            "ADF requires at least one condition; the one that its editor draws was taken.",
            "Say in ADF which ends of the activity let the next one run."),
    CONTROL_FLOW_DIFFERS(
            "WKM-3056",
            ERROR,
            DEVIATION,
            "Job differs from the pipeline",
            "There is a course of events in which other activities run than in ADF, or the run ends otherwise.",
            "Look at the course of events, and change the pipeline or the job; `wkmigrate verify` shows it."),
    CONTROL_FLOW_NOT_CHECKED(
            "WKM-3057",
            WARNING,
            NONE,
            "Control flow is not checked",
            "It could not be compared what the pipeline and its job do in every course of events.",
            "Remove what is in the way where you can, or test the job."),
    RETURN_VALUE_UNREAD(
            "WKM-3005",
            WARNING,
            DEVIATION,
            "Return value is out of reach",
            "It is set in a job that a loop runs, and a parent reads only what tasks of the pipeline's own job return.",
            "Set the return value after the loop, or write it to a table where the parent needs it."),
    FIRE_AND_FORGET(
            "WKM-3006",
            INFO,
            NONE,
            "Child pipeline is started by a notebook",
            "ADF starts the child and goes on; no type of task does that, so a notebook starts the job through the Jobs API.",
            "Let whoever the job runs as run the child's job, too."),
    RECURSION(
            "WKM-3007",
            ERROR,
            GAP,
            "Pipeline runs itself",
            "The pipeline is started again by one that it starts; jobs of one bundle cannot refer to each other in a circle.",
            "Break the circle: start the job with the Jobs API, or turn the recursion into a loop."),
    NESTING_LIMIT(
            "WKM-3008",
            INFO,
            NONE,
            "Job is run by a notebook",
            "Lakeflow supports three levels of jobs that run jobs; below them a notebook runs the job through the Jobs API"
                    + " and waits for it.",
            "Know that the notebook uses compute while it waits; let whoever the job runs as run the inner job, too."),
    LOOP_IN_NOTEBOOK(
            "WKM-3046",
            INFO,
            NONE,
            "Loop is driven by a notebook",
            "No type of task runs such a loop; a notebook runs the job of its body through the Jobs API, once for each pass.",
            "Know that the notebook uses compute while it waits; let whoever the job runs as run the job of the body, too."),
    UNTIL_UNCONFIRMED(
            "WKM-3047",
            INFO,
            NONE,
            "How the loop ends after a failure is not documented",
            "ADF's documentation says that failures inside do not stop an Until, not what they make of its status, nor what"
                    + " becomes of a pass that is running when the time is over.",
            "Compare with the runs that ADF made, where activities inside fail."),
    RETRY_INTERVAL_DIFFERS(
            "WKM-3009",
            INFO,
            NONE,
            "Retries come sooner",
            "ADF waits from the end of a failed attempt, Lakeflow from its start.",
            "Lengthen the interval by the usual duration of an attempt if that matters."),
    POLICY_NOT_LITERAL(
            "WKM-3010",
            WARNING,
            DEVIATION,
            "Policy is computed",
            "Timeouts and retries of a task are fixed in the job; ADF computed this one.",
            "Set the value in the job."),
    BOOLEAN_TEXT(
            "WKM-3011",
            WARNING,
            DEVIATION,
            "Booleans are spelled differently",
            "Job parameters are text and carry booleans as true and false; ADF's own text for them is True and False.",
            "Make the notebook accept both spellings."),
    TEXT_WOULD_BE_REPLACED(
            "WKM-3012",
            WARNING,
            NONE,
            "Text holds braces that would be replaced",
            "Databricks replaces {{…}} and a bundle replaces ${…}; neither can be escaped, so the text goes through a task"
                    + " value.",
            "Nothing; look at it once after the first run."),
    PARAMETER_RENAMED(
            "WKM-3013",
            INFO,
            NONE,
            "Parameter has another name in the job",
            "The name is not allowed for job parameters, or a task uses it for something else, and a job parameter would win.",
            "Use the new name when you start the job."),
    PARAMETER_WITHOUT_DEFAULT(
            "WKM-3014",
            WARNING,
            NONE,
            "Parameter has no default",
            "ADF refuses a run without it; a job parameter needs a default and gets the empty text.",
            "Pass a value whenever you start the job by hand."),
    SECURE_PARAMETER(
            "WKM-3015",
            WARNING,
            DEVIATION,
            "Secure parameter",
            "Job parameters are visible to everybody who may see the job, so no default was written.",
            "Store the secret in a secret scope and read it in the notebook."),
    SECRET_LITERAL(
            "WKM-3016",
            ERROR,
            GAP,
            "Secret in plain text",
            "The value looks like a credential and was not written to the output.",
            "Store it in a secret scope and read it in the notebook; then change it, since it was readable in ADF."),
    SECURE_INPUT_OUTPUT(
            "WKM-3017",
            INFO,
            NONE,
            "Monitoring showed no input or output",
            "Lakeflow cannot hide the parameters of a task from people who may see the run.",
            "Restrict who may view the job."),
    WAITING_COSTS(
            "WKM-3018",
            INFO,
            NONE,
            "Waiting uses compute",
            "Lakeflow has no task that waits; a notebook sleeps in its place.",
            "Replace the wait by a trigger or a dependency where you can."),
    ITEMS_TOO_LONG(
            "WKM-3019",
            ERROR,
            DEVIATION,
            "Value is too long",
            "A task value holds at most 48 KiB of JSON, and a loop reads at most 10,000 characters of a job parameter.",
            "Keep the value in a table or file, and pass or loop over keys."),
    CHILD_MISSING(
            "WKM-3020",
            ERROR,
            GAP,
            "Child pipeline is missing",
            "The pipeline that is to be run is not part of the source.",
            "Add it to the source, or name an existing job in the task."),
    PARAMETER_UNKNOWN(
            "WKM-3021",
            WARNING,
            DEVIATION,
            "Argument for an unknown parameter",
            "The child pipeline does not declare the parameter.",
            "Declare it in the child, or remove the argument."),
    ITEM_TEXT(
            "WKM-3022",
            INFO,
            NONE,
            "Text of a loop element depends on its type",
            "Where an element is a boolean, a fraction or null, ADF and a job spell it differently; and a job finds members"
                    + " only by their exact names.",
            "Nothing where the elements are text or whole numbers."),
    ITEM_COMPUTED(
            "WKM-3033",
            WARNING,
            DEVIATION,
            "Element of a loop is computed with as text",
            "A loop hands elements on without their types: objects and lists are read from JSON, all else is taken for"
                    + " text, also numbers, booleans and null.",
            "Where elements are numbers or booleans, convert them in the notebook before they are compared or added."),
    SYSTEM_VALUE_DIFFERS(
            "WKM-3023",
            WARNING,
            DEVIATION,
            "System value has another spelling",
            "Lakeflow gives the same fact in another form: times without fractions, other names for kinds of triggers,"
                    + " other codes and messages for errors.",
            "Make the code that reads the value accept the new form."),
    CONDITION_CASE(
            "WKM-3030",
            INFO,
            NONE,
            "Condition compares letters",
            "ADF tells upper and lower case apart; that condition tasks do so, too, is not documented.",
            "Nothing where no value differs from another in case only."),
    PARAMETER_DEFAULT_EXPRESSION(
            "WKM-3032",
            WARNING,
            NONE,
            "Default of a parameter looks like an expression",
            "ADF takes defaults as they stand; whoever wrote it may have meant the value of the expression.",
            "Give the parameter a value when the job is run, or compute it in the job."),
    NOTEBOOK_RUN_BY_NOTEBOOK(
            "WKM-3031",
            WARNING,
            DEVIATION,
            "Notebook is run by another notebook",
            "A task names its notebook when it is deployed, and does not hand on what a notebook exits with.",
            "Know that the inner run has a page of its own; or name the notebook in the task, and let it publish the"
                    + " value with dbutils.jobs.taskValues.set."),
    TIMEOUT_DEFAULT(
            "WKM-3024",
            INFO,
            NONE,
            "Default time limit written out",
            "The activity states no timeout; ADF's documentation says 12 hours, its API schema says 7 days.",
            "Lengthen the limit of the task if it may run longer than 12 hours."),
    VARIABLE_UNDECLARED(
            "WKM-3025",
            WARNING,
            DEVIATION,
            "Variable is not declared",
            "ADF refuses to set a variable that the pipeline does not declare.",
            "Declare the variable in ADF, or remove the activity."),
    VARIABLE_RACE(
            "WKM-3040",
            WARNING,
            DEVIATION,
            "Variable is set while it is used",
            "No dependency orders the activities, so that ADF does not define which value counts; the job takes one of those"
                    + " that ADF may take.",
            "Order the activities by dependencies, or run the loop sequentially."),
    VARIABLE_MAY_BE_UNSET(
            "WKM-3041",
            WARNING,
            DEVIATION,
            "Variable may be read before it is set",
            "It has no default, and whether ADF takes null or something empty then is not documented; the job takes empty"
                    + " text or an empty list, and fails where the variable is of another type.",
            "Give the variable a default in ADF."),
    APPEND_TO_NO_ARRAY(
            "WKM-3042",
            WARNING,
            DEVIATION,
            "Variable that is appended to is no array",
            "ADF refuses to append to variables of other types.",
            "Declare the variable as an array in ADF, or set it."),
    WAIT_NOT_STATED(
            "WKM-3028",
            INFO,
            NONE,
            "Whether to wait is not stated",
            "ADF's documentation says that it waits then, its API schema says that it does not; the schema was followed.",
            "State waitOnCompletion in ADF."),
    NULL_LEFT_OUT(
            "WKM-3029",
            INFO,
            NONE,
            "Null parameter is not passed",
            "Parameters of tasks are text; an empty text would take the place of the notebook's own default.",
            "Nothing, unless the notebook must tell null from its default."),
    PARAMETER_SECRET(
            "WKM-3026",
            ERROR,
            NONE,
            "Default of a parameter looks like a secret",
            "Everybody who may see the job would see it, so it was not written.",
            "Store it in a secret scope and read it in the notebooks."),
    PARAMETER_DEFAULT_REPLACED(
            "WKM-3027",
            ERROR,
            NONE,
            "Default of a parameter holds braces",
            "Databricks replaces {{…}} and a bundle replaces ${…} in the default; neither can be escaped, so none was written.",
            "Pass the value whenever you start the job."),

    // 4: compute and secrets
    COMPUTE_UNKNOWN(
            "WKM-4001",
            WARNING,
            DEVIATION,
            "Compute is not known",
            "The activity names no Databricks linked service that says where it runs.",
            "Check the cluster that was chosen for the task."),
    CLUSTER_PROPERTY_COMPUTED(
            "WKM-4002",
            WARNING,
            DEVIATION,
            "Cluster setting is computed",
            "A cluster specification cannot hold values that are known only when the job runs.",
            "Set the bundle variable that stands in its place."),
    CLUSTER_PROPERTY_LEFT_OUT(
            "WKM-4003",
            WARNING,
            DEVIATION,
            "Cluster setting left out",
            "The setting has no counterpart, or its value is not one that Databricks knows.",
            "Add it to the job cluster by hand if it matters."),
    LIBRARY_UNSUPPORTED(
            "WKM-4004",
            WARNING,
            DEVIATION,
            "Library cannot be installed",
            "Databricks does not install libraries of this kind, or not on the compute that the task runs on.",
            "Put what the task needs into a wheel, or run it on a cluster that installs the library."),
    INLINE_SECRET(
            "WKM-4005",
            WARNING,
            NONE,
            "Secret stored in the definition",
            "The linked service holds a credential of its own; its value was not read.",
            "Create the secret that SETUP.md names, and change the credential if the definition was shared."),
    SYNAPSE_COMPUTE(
            "WKM-4006",
            WARNING,
            DEVIATION,
            "Spark pool replaced",
            "Synapse Spark pools do not exist in Databricks; the task runs on a cluster or serverless compute.",
            "Check the size of the cluster."),
    SYNAPSE_NOTEBOOK(
            "WKM-4007",
            WARNING,
            DEVIATION,
            "Synapse notebook must be moved",
            "The notebook is stored in the Synapse workspace; the task expects it in the Databricks workspace.",
            "Import it to the path that the task names, and replace mssparkutils by dbutils."),
    LINKED_SERVICE_DEVIATES(
            "WKM-4008",
            WARNING,
            DEVIATION,
            "Linked service differs",
            "The linked service that the activity uses could not be translated in full.",
            "See the findings on the linked service itself."),
    CLUSTER_SECRET(
            "WKM-4009",
            ERROR,
            DEVIATION,
            "Credential in a cluster setting",
            "The setting looks like a credential and was left out.",
            "Store it in a secret scope and refer to it as {{secrets/scope/key}}."),

    // 5: triggers
    TRIGGER_WITHOUT_COUNTERPART(
            "WKM-5001",
            ERROR,
            NONE,
            "Trigger has no counterpart",
            "Lakeflow has no trigger that fires on the same events with the same values.",
            "Set up the start of the job by hand, as the message says."),
    SCHEDULE_NOT_EXPRESSIBLE(
            "WKM-5002",
            ERROR,
            NONE,
            "Schedule does not fit one cron line",
            "The recurrence fires at times that no single Quartz expression gives.",
            "Choose a schedule in Lakeflow by hand, as the message says."),
    SCHEDULE_BOUNDS(
            "WKM-5003",
            WARNING,
            NONE,
            "Start or end of the schedule is lost",
            "A Lakeflow schedule runs until it is paused.",
            "Resume it after the start, and pause it at the end."),
    TIME_ZONE_UNKNOWN(
            "WKM-5004",
            ERROR,
            NONE,
            "Time zone is not known",
            "The zone is not a Windows time zone name.",
            "Choose an IANA zone for the schedule."),
    TRIGGER_UNATTACHED(
            "WKM-5005", INFO, NONE, "Trigger starts nothing", "No pipeline is attached to the trigger.", "Nothing."),
    TRIGGER_PIPELINE_MISSING(
            "WKM-5006",
            WARNING,
            NONE,
            "Trigger starts a missing pipeline",
            "The pipeline is not part of the source.",
            "Add it to the source, or detach it."),
    TRIGGER_VALUE_COMPUTED(
            "WKM-5007",
            ERROR,
            NONE,
            "Trigger parameter cannot be passed",
            "The parameter is secure, and what a job is passed is visible to everybody who sees the run.",
            "Read the secret in the job, from a secret scope."),
    SCHEDULE_AMBIGUOUS(
            "WKM-5008",
            WARNING,
            NONE,
            "Documentation contradicts itself about this schedule",
            "ADF's documentation gives two readings of the recurrence.",
            "Compare with the runs that ADF made, and correct the cron expression if needed."),

    // 6: the target
    LIMIT_EXCEEDED(
            "WKM-6001",
            ERROR,
            NONE,
            "Limit of Databricks exceeded",
            "The job is larger than Databricks accepts.",
            "Split the pipeline."),
    GLOBAL_PARAMETER_SECRET(
            "WKM-6002",
            WARNING,
            NONE,
            "Global parameter looks like a secret",
            "Its value was not written; the bundle variable has no default.",
            "Store it in a secret scope and read it in the notebooks."),

    // 7: data
    CONNECTOR_WITHOUT_CODE(
            "WKM-7001",
            WARNING,
            GAP,
            "Generated code does not reach the data store",
            "There is no reader or writer for this store, this format or this way of using it.",
            "Do what the message says, or write the notebook."),
    DATASET_DEVIATES(
            "WKM-7002",
            WARNING,
            DEVIATION,
            "Dataset differs",
            "The dataset that the activity uses could not be translated in full.",
            "See the findings on the dataset itself."),
    SHARE_AS_VOLUME(
            "WKM-7003",
            WARNING,
            DEVIATION,
            "File share stands for a volume",
            "Databricks does not reach file servers and file shares, so the job expects the files in a volume "
                    + "of Unity Catalog.",
            "Bring the files into the volume that SETUP.md names, or back from it, whenever the job needs them."),
    DATA_SETTING_DIFFERS(
            "WKM-7004",
            WARNING,
            DEVIATION,
            "Setting of the data movement has no counterpart",
            "The setting changes what ADF reads, writes or records, and nothing does the same here.",
            "Decide whether it matters; the message says what it was for."),
    IDENTITY_NEEDED(
            "WKM-7005",
            INFO,
            NONE,
            "Identity has to be granted",
            "ADF uses an identity of its own here, and no secret. The notebook asks Unity Catalog for a service"
                    + " credential.",
            "Create the service credential that SETUP.md names and give its identity the same rights."),
    DRIVER_NEEDED(
            "WKM-7006",
            WARNING,
            DEVIATION,
            "JDBC driver has to be installed",
            "The database is read through a JDBC driver that the runtime does not bring.",
            "Run the task on a cluster with the driver of the vendor, which the message names."),
    PRIVATE_NETWORK(
            "WKM-7007",
            INFO,
            NONE,
            "Store is reached through a private network",
            "ADF reaches it through a self-hosted integration runtime, which has no counterpart.",
            "Give the compute of the job a way to it: private endpoints, or a network connectivity "
                    + "configuration for serverless compute."),
    LANDS_IN_DELTA(
            "WKM-7008",
            WARNING,
            DEVIATION,
            "Files become a Delta table",
            "The command asked for files to become Delta tables, so the data does not land where ADF put it, "
                    + "and a file is loaded once.",
            "Read the decision of the activity in result.json; without --files-to-delta the copy lands where it"
                    + " landed."),
    SCHEMA_MODE_UNSUPPORTED(
            "WKM-7009",
            INFO,
            NONE,
            "Files are not loaded as they arrive",
            "Auto Loader does not do what this copy does with its files.",
            "Read the decision of the activity in result.json."),
    DATA_BEHAVIOUR_UNCONFIRMED(
            "WKM-7010",
            WARNING,
            DEVIATION,
            "Documentation leaves open what ADF does",
            "The pages of ADF do not say what happens here; the message says what the notebook does.",
            "Compare with what ADF did, and change the notebook if it differs."),
    MAPPING_AT_RUN_TIME(
            "WKM-7011",
            INFO,
            NONE,
            "Mapping of columns is known at run time only",
            "The mapping is computed, so nobody has checked it.",
            "Run the job with the parameters that ADF used, and compare."),
    DATASET_SHAPE(
            "WKM-7012",
            WARNING,
            GAP,
            "Dataset does not fit the source or sink",
            "The activity reads or writes the dataset with a type that is made for other datasets.",
            "Correct the pipeline, or write the notebook."),
    SIGN_IN_DIFFERS(
            "WKM-7020",
            WARNING,
            DEVIATION,
            "Store needs another way to sign in",
            "ADF signs in to the store in a way that a notebook on Databricks does not have.",
            "Let the store accept what the message names, and store its secret as SETUP.md says."),
    LOCATION_NEEDED(
            "WKM-7021",
            INFO,
            NONE,
            "External location has to cover the store",
            "ADF signs in to the store with a key or an identity; a job reaches its files through Unity Catalog.",
            "Create an external location for the containers, and grant READ FILES and WRITE FILES on it to whoever the job"
                    + " runs as."),
    READ_IN_ONE_PART(
            "WKM-7040",
            INFO,
            NONE,
            "Rows are read in one part",
            "ADF reads parts of the rows side by side; the notebook reads the same rows through one connection.",
            "Choose another partition option in ADF if the table is large.");

    private final String code;
    private final Severity severity;
    private final Effect effect;
    private final String title;
    private final String cause;
    private final String remedy;

    Findings(String code, Severity severity, Effect effect, String title, String cause, String remedy) {
        this.code = code;
        this.severity = severity;
        this.effect = effect;
        this.title = title;
        this.cause = cause;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Effect effect() {
        return effect;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
