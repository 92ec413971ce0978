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

import java.nio.charset.StandardCharsets;

import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** What there is in the model of a cell, and what is loaded into it. */
final class MatrixModel {
    static final String NOTES = "notes.csv";
    static final String LOAD_NOTES = "Load notes";
    static final String TAKE_NOTES = "Take notes";
    static final String LINES = "Lines";
    static final String TIDY = "Tidy";
    /** What somebody else does with the model. */
    static final String OTHER_WORK = "Other work";

    private static final int EXPORTED = 250;
    private static final int ROWS = 12;

    private MatrixModel() {}

    static void declare(ModelBuilder model) {
        PlanningModel.declare(model);
        model.list("Notes", list -> list.property("Text", Format.TEXT))
                .file(NOTES)
                .importIntoList(
                        LOAD_NOTES,
                        notes -> notes.from(NOTES).into("Notes").name("Note").property("Text", "Text"))
                .export(LINES, lines -> lines.ofSyntheticBytes(EXPORTED))
                .action(OTHER_WORK, "ORDER_HIERARCHY")
                .process(TIDY, PlanningModel.CLEAR_PRODUCTS, PlanningModel.SORT_PRODUCTS)
                .process(TAKE_NOTES, LOAD_NOTES);
    }

    /** What is imported: more than one chunk, and of one cell only. */
    static byte[] notes(String cell) {
        StringBuilder text = new StringBuilder("Note,Text\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("Note ").append(row).append(',').append(cell).append(" x".repeat(50_000));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
