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
package io.github.camelanaplan.simulator.auth.oauth;

import java.util.Map;
import java.util.Optional;

/**
 * What a client sends, whether as JSON, as a form or in the query.
 *
 * @param values by name
 */
public record Parameters(Map<String, String> values) {

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> OAuthRefusal.invalidRequest(name + " is missing"));
    }

    /** The scopes to grant: all, where none are asked for. */
    Scopes scopes() {
        return text("scope").map(Scopes::granted).orElseGet(Scopes::all);
    }

    /** Shows the names only. */
    @Override
    public String toString() {
        return "parameters " + values.keySet();
    }
}
