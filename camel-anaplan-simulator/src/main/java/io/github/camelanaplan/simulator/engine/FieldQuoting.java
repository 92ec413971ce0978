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

import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;

import io.github.camelanaplan.simulator.model.Quoting;

/** Which fields are quoted beyond those that the writer quotes anyway (separator, delimiter or new line inside). */
final class FieldQuoting implements QuoteStrategy {
    private final int columns;

    private FieldQuoting(int columns) {
        this.columns = columns;
    }

    static QuoteStrategy of(Quoting quoting, int columns) {
        return quoting == Quoting.ALL ? QuoteStrategies.ALWAYS : new FieldQuoting(columns);
    }

    @Override
    public boolean quoteEmpty(int lineNo, int fieldIdx) {
        // an empty field alone on its line would be a blank line, which is no record
        return columns == 1;
    }

    @Override
    public boolean quoteValue(int lineNo, int fieldIdx, String value) {
        return Character.isWhitespace(value.charAt(0)) || Character.isWhitespace(value.charAt(value.length() - 1));
    }
}
