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

import io.github.camelanaplan.simulator.model.ExportDefinition;

/** Made-up lines, which come to an exact number of bytes, whatever the form of the export. */
record SyntheticOutput(long size) implements ExportOutput {
    @Override
    public ExportDescription describe() {
        return ExportDescription.of(
                SyntheticLines.COLUMNS.stream().map(ExportColumn::ofText).toList(), size / SyntheticLines.LINE_LENGTH);
    }

    @Override
    public void write(ExportDefinition export, OutputStream out) throws IOException {
        SyntheticLines.write(size, out);
    }
}
