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

/**
 * A record of a source file.
 *
 * @param line the line on which it starts, from 1
 * @param fields its fields, as many as it has
 * @param endsQuoted whether its last field was enclosed in the delimiter
 */
record SourceRow(long line, List<String> fields, boolean endsQuoted) {
    /** The text of a column: empty when the row is too short for it or the column is not there (-1). */
    String field(int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }
}
