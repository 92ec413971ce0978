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
package io.github.camelanaplan.client.internal.codec;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Several things in one answer.
 *
 * @param elements  the things
 * @param total     how many there are in all; null where the service does not say
 * @param confirmed whether the answer says of itself that it is one: what is empty may as well be somebody else's JSON
 */
public record Listed(List<JsonNode> elements, Long total, boolean confirmed) {
    public Listed {
        elements = List.copyOf(elements);
    }
}
