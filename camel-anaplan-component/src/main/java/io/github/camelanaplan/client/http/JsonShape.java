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
package io.github.camelanaplan.client.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What the JSON of an answer must be, for the answer to make any sense. */
public enum JsonShape {
    OBJECT("a JSON object") {
        @Override
        boolean fits(JsonNode tree) {
            return tree.isObject();
        }
    },
    ARRAY("a JSON array") {
        @Override
        boolean fits(JsonNode tree) {
            return tree.isArray();
        }
    };

    private final String title;

    JsonShape(String title) {
        this.title = title;
    }

    abstract boolean fits(JsonNode tree);

    /** For people. */
    String title() {
        return title;
    }
}
