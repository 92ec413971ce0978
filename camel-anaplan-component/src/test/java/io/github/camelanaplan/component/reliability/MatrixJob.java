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
package io.github.camelanaplan.component.reliability;

import java.util.Map;

import org.apache.camel.Exchange;

import io.github.camelanaplan.component.PlanningModel;

import static io.github.camelanaplan.component.reliability.MatrixModel.LINES;
import static io.github.camelanaplan.component.reliability.MatrixModel.LOAD_NOTES;
import static io.github.camelanaplan.component.reliability.MatrixModel.NOTES;
import static io.github.camelanaplan.component.reliability.MatrixModel.TAKE_NOTES;
import static io.github.camelanaplan.component.reliability.MatrixModel.TIDY;

/** What the component is asked to do while something goes wrong. */
enum MatrixJob {
    /** Imports content of unknown length in two chunks. */
    LOAD(
            "import with content",
            LOAD_NOTES,
            bench -> bench.send("anaplan:import/" + LOAD_NOTES + "?chunkSize=1", bench.stream())),
    /** The same, where the user has said that nobody else runs this import. */
    ADOPT(
            "import, `onAmbiguousStart=adopt`",
            LOAD_NOTES,
            bench ->
                    bench.send("anaplan:import/" + LOAD_NOTES + "?chunkSize=1&onAmbiguousStart=adopt", bench.stream())),
    /** Imports rows of which some are rejected, and reads these afterwards. */
    REJECT("import with rejected rows", PlanningModel.LOAD_PRODUCTS, MatrixBench::importAndReadRejects),
    /** Fetches the rows that an import has rejected. */
    DUMP("dump", PlanningModel.LOAD_PRODUCTS, bench -> bench.read("anaplan:dump")),
    /** Exports and reads the content in several chunks. */
    EXPORT("export", LINES, bench -> bench.read("anaplan:export/" + LINES)),
    /** Runs a process without content. */
    PROCESS("process", TIDY, bench -> bench.send("anaplan:process/" + TIDY, null)),
    /** Runs a process with content for the import in it. */
    FEED(
            "process with content",
            TAKE_NOTES,
            bench -> bench.send("anaplan:process/" + TAKE_NOTES + "?chunkSize=1", Map.of(NOTES, bench.stream()))),
    /** Runs a delete action. */
    DELETE(
            "delete",
            PlanningModel.CLEAR_PRODUCTS,
            bench -> bench.send("anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS, null)),
    /** Runs an action of another kind. */
    ACTION(
            "action",
            PlanningModel.SORT_PRODUCTS,
            bench -> bench.send("anaplan:action/" + PlanningModel.SORT_PRODUCTS, null)),
    /** Waits for a task that was started earlier. */
    ATTACH("task", PlanningModel.SORT_PRODUCTS, bench -> bench.send("anaplan:task", null)),
    /** Cancels a task that is running. */
    CANCEL("cancel", PlanningModel.SORT_PRODUCTS, bench -> bench.send("anaplan:cancel", null)),
    /** Lists what there is in a model. */
    LIST("list", null, bench -> bench.send("anaplan:list/imports", null));

    private final String title;
    private final String runs;
    private final Work work;

    MatrixJob(String title, String runs, Work work) {
        this.title = title;
        this.runs = runs;
        this.work = work;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** The name of what has a task run; null for nothing. */
    String runs() {
        return runs;
    }

    /** Whether the task is there before the job begins. */
    boolean isAboutAnEarlierTask() {
        return this == DUMP || this == ATTACH || this == CANCEL;
    }

    /** Whether the notes of the cell are imported. */
    boolean importsNotes() {
        return this == LOAD || this == ADOPT || this == FEED;
    }

    /** Whether content is read from what comes back. */
    boolean fetches() {
        return this == REJECT || this == DUMP || this == EXPORT;
    }

    Work work() {
        return work;
    }

    /** Does the job, and gives the exchange at its end. */
    interface Work {
        Exchange on(MatrixBench bench);
    }
}
