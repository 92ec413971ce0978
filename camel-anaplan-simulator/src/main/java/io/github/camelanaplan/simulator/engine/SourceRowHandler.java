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

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Collects what the parser finds; unlike the parser's own handlers it sets no limit to fields and records. */
final class SourceRowHandler extends AbstractBaseCsvCallbackHandler<SourceRow> {
    private List<String> fields = new ArrayList<>();
    private boolean endsQuoted;

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>(fields.size());
        endsQuoted = false;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        fields.add(new String(buf, offset, len));
        endsQuoted = quoted;
    }

    @Override
    protected SourceRow buildRecord() {
        return new SourceRow(getStartingLineNumber(), fields, endsQuoted);
    }
}
