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

import java.util.List;
import java.util.function.Consumer;

/**
 * The description of made-up lines. They are written by {@link SyntheticLines}, as they must come to an exact number of
 * bytes.
 */
record SyntheticTable(long size) implements ExportTable {
    @Override
    public List<ExportColumn> columns() {
        return SyntheticLines.COLUMNS.stream().map(ExportColumn::ofText).toList();
    }

    @Override
    public long rowCount() {
        return size / SyntheticLines.LINE_LENGTH;
    }

    @Override
    public void forEachRow(Consumer<List<String>> sink) {
        throw new UnsupportedOperationException("Made-up lines are bytes, not rows");
    }
}
