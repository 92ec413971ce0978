/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.config;

import org.apache.camel.spi.Metadata;

/** The names of headers. */
public final class AnaplanConstants {
    @Metadata(
            description =
                    "The workspace. Fills in where the option `workspaceId` is not set; afterwards the workspace that "
                            + "was really used, by id.",
            javaType = "String")
    public static final String WORKSPACE_ID = "CamelAnaplanWorkspaceId";

    @Metadata(
            description =
                    "The model. Fills in where the option `modelId` is not set; afterwards the model that was really "
                            + "used, by id.",
            javaType = "String")
    public static final String MODEL_ID = "CamelAnaplanModelId";

    @Metadata(
            label = "producer",
            description =
                    "The import. Fills the target of `import` where none is configured, and tells `dump`, `task` and "
                            + "`cancel` whose task is meant; set by `import`.",
            javaType = "String")
    public static final String IMPORT_ID = "CamelAnaplanImportId";

    @Metadata(
            description =
                    "The export. Fills the target of `export` where none is configured, and tells `task` and `cancel` "
                            + "whose task is meant; set by `export` and the consumer.",
            javaType = "String")
    public static final String EXPORT_ID = "CamelAnaplanExportId";

    @Metadata(
            label = "producer",
            description =
                    "The process. Fills the target of `process` where none is configured, and tells `dump`, `task` and "
                            + "`cancel` whose task is meant; set by `process`.",
            javaType = "String")
    public static final String PROCESS_ID = "CamelAnaplanProcessId";

    @Metadata(
            label = "producer",
            description =
                    "The delete action. Fills the target of `delete` where none is configured, and tells `task` and "
                            + "`cancel` whose task is meant; set by `delete`.",
            javaType = "String")
    public static final String DELETE_ID = "CamelAnaplanDeleteId";

    @Metadata(
            label = "producer",
            description =
                    "The action. Fills the target of `action` where none is configured, and tells `task` and `cancel` "
                            + "whose task is meant; set by `action`.",
            javaType = "String")
    public static final String ACTION_ID = "CamelAnaplanActionId";

    @Metadata(
            description =
                    "The file. Fills the target of `upload` and `download` where none is configured; set by `upload`, "
                            + "`download`, `import` with content and `export`.",
            javaType = "String")
    public static final String FILE_ID = "CamelAnaplanFileId";

    @Metadata(
            description =
                    "The task. Tells `dump`, `task` and `cancel` which is meant; set by every operation that runs one.",
            javaType = "String")
    public static final String TASK_ID = "CamelAnaplanTaskId";

    @Metadata(
            description =
                    "What the last task ran: `import`, `export`, `process`, `delete` or `action`. Tells which of the "
                            + "ids above belongs to it.",
            javaType = "String",
            enums = "import,export,process,delete,action")
    public static final String TASK_KIND = "CamelAnaplanTaskKind";

    @Metadata(
            label = "producer",
            description = "Narrows `dump` to one import of a process, by its id or name; ignored for other tasks.",
            javaType = "String")
    public static final String OBJECT_ID = "CamelAnaplanObjectId";

    @Metadata(
            description = "What became of the task.",
            javaType = "String",
            enums = "SUCCESS,PARTIAL,FAILED,CANCELLED,TIMED_OUT,RUNNING,UNKNOWN")
    public static final String OUTCOME = "CamelAnaplanOutcome";

    @Metadata(
            label = "producer",
            description =
                    "Rows that the import read, when the service gave a count. An import into a module counts cells.",
            javaType = "Long")
    public static final String ROWS_TOTAL = "CamelAnaplanRowsTotal";

    @Metadata(
            label = "producer",
            description = "Items that the import created, when the service gave a count.",
            javaType = "Long")
    public static final String ROWS_CREATED = "CamelAnaplanRowsCreated";

    @Metadata(
            label = "producer",
            description = "Items that the import changed, when the service gave a count.",
            javaType = "Long")
    public static final String ROWS_UPDATED = "CamelAnaplanRowsUpdated";

    @Metadata(
            label = "producer",
            description = "Rows that changed nothing or were not mapped, when the service gave a count.",
            javaType = "Long")
    public static final String ROWS_IGNORED = "CamelAnaplanRowsIgnored";

    @Metadata(
            label = "producer",
            description = "Rows taken with warnings, when the service gave a count.",
            javaType = "Long")
    public static final String ROWS_WARNED = "CamelAnaplanRowsWarned";

    @Metadata(
            label = "producer",
            description = "Rows that were rejected, when the service gave a count.",
            javaType = "Long")
    public static final String ROWS_REJECTED = "CamelAnaplanRowsRejected";

    @Metadata(
            label = "producer",
            description = "Whether rejected rows can be fetched with `dump`.",
            javaType = "Boolean")
    public static final String DUMP_AVAILABLE = "CamelAnaplanDumpAvailable";

    @Metadata(
            label = "producer",
            description =
                    "The task as it ended, with the rows that it rejected: also where the body is something else, such "
                            + "as exported content. `dump` gives the rows from here, without asking the service.",
            javaType = "io.github.camelanaplan.client.model.TaskOutcome")
    public static final String TASK_OUTCOME = "CamelAnaplanTaskOutcome";

    @Metadata(
            label = "producer",
            description = "Answers to what imports ask for at run time: entity type to entity name. A key of the form "
                    + "`importId:entityType` narrows it to one import of a process. The options `mapping.X` win.",
            javaType = "java.util.Map<String, String>")
    public static final String MAPPING_PARAMETERS = "CamelAnaplanMappingParameters";

    @Metadata(
            description =
                    "The name in Anaplan of the file that was uploaded, exported or downloaded. For content that comes "
                            + "out, `CamelFileName` is set too, with the characters replaced that file systems do not take.",
            javaType = "String")
    public static final String FILE_NAME = "CamelAnaplanFileName";

    @Metadata(
            description = "Bytes moved, before compression; for content that comes out only where the service says.",
            javaType = "Long")
    public static final String CONTENT_LENGTH = "CamelAnaplanContentLength";

    @Metadata(description = "In how many chunks the content was sent, or lies in the service.", javaType = "Integer")
    public static final String CHUNK_COUNT = "CamelAnaplanChunkCount";

    private AnaplanConstants() {}
}
