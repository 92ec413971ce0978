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
 * One statement about a run.
 *
 * @param type the message code
 * @param localMessageText the message for people
 * @param occurrences how often; 0 for statements about the run as a whole
 * @param values keys and values in turn; null when there are none, as in the service's answers
 */
public record Detail(String type, String localMessageText, int occurrences, List<String> values) {
    /** Copies the values. */
    public Detail {
        values = values == null ? null : List.copyOf(values);
    }
}
