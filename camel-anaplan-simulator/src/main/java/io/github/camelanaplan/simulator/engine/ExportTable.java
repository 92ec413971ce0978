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
package io.github.camelanaplan.simulator.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelanaplan.simulator.model.ExportDefinition;

/** The table that an export renders: one implementation per layout. */
interface ExportTable extends ExportOutput {
    /** The columns; their names are the header. */
    List<ExportColumn> columns();

    /** How many rows there are below the header. */
    long rowCount();

    /** Hands out the rows below the header, one by one, a field per column. */
    void forEachRow(Consumer<List<String>> sink);

    @Override
    default ExportDescription describe() {
        return ExportDescription.of(columns(), rowCount());
    }

    @Override
    default void write(ExportDefinition export, OutputStream out) throws IOException {
        new TableWriter(export).write(this, out);
    }
}
