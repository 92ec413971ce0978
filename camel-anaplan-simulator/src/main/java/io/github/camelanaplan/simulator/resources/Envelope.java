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
package io.github.camelanaplan.simulator.resources;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;

/** What the Integration API 2.0 wraps around its payloads: meta and status. */
final class Envelope {

    static final String PREFIX = "/2/0";

    private Envelope() {}

    /** One object under a key. */
    static Answer single(Call call, String schema, String key, JsonNode payload) {
        return Json.answer(200, open(call, schema).set(key, payload));
    }

    /** Properties side by side with meta and status. */
    static Answer flat(Call call, String schema, ObjectNode properties) {
        return Json.answer(200, open(call, schema).setAll(properties));
    }

    /** One page of a collection, whose key is missing when the page is empty. */
    static Answer page(Call call, String schema, String key, List<? extends JsonNode> rows) {
        ObjectNode envelope = open(call, schema);
        Page<? extends JsonNode> page = Page.of(call, rows);
        page.paging().ifPresent(paging -> ((ObjectNode) envelope.get("meta")).set("paging", paging));
        if (!page.rows().isEmpty()) {
            envelope.set(key, Json.array().addAll(page.rows()));
        }
        return Json.answer(200, envelope);
    }

    /** A collection that the service does not page. */
    static Answer whole(Call call, String schema, String key, List<? extends JsonNode> rows) {
        ObjectNode envelope = open(call, schema);
        if (!rows.isEmpty()) {
            envelope.set(key, Json.array().addAll(rows));
        }
        return Json.answer(200, envelope);
    }

    private static ObjectNode open(Call call, String schema) {
        ObjectNode envelope = Json.object();
        envelope.putObject("meta").put("schema", schemaUrl(call, schema));
        envelope.putObject("status").put("code", 200).put("message", "Success");
        return envelope;
    }

    private static String schemaUrl(Call call, String schema) {
        String scope = call.hasParameter("model") ? "/models/" + call.parameter("model") : "";
        return call.baseUrl() + PREFIX + scope + "/objects/" + schema;
    }
}
