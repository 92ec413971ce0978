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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** The two ways in which collections understand {@code sort}. */
final class Sorting {

    private Sorting() {}

    /** The sign is mandatory and the field must be known: models, users, workspaces. */
    static <T extends JsonNode> List<T> strict(Call call, List<T> rows, Set<String> fields) {
        List<T> sorted = new ArrayList<>(rows);
        order(call, (sign, field) -> {
                    if (sign == 0) {
                        throw HttpFailure.badRequest("Bad sort order format: '" + field
                                + "'. Please follow (-){column_name_1},(+){column_name_2}.. format");
                    }
                    if (!fields.contains(field)) {
                        throw HttpFailure.badRequest("Failed to parse sort parameter");
                    }
                    return byField(field);
                })
                .ifPresent(sorted::sort);
        return sorted;
    }

    /** The sign may be missing, and unknown fields change nothing: everything inside a model. */
    static <T extends JsonNode> List<T> lenient(Call call, List<T> rows) {
        List<T> sorted = new ArrayList<>(rows);
        order(call, (sign, field) -> byField(field)).ifPresent(sorted::sort);
        return sorted;
    }

    /** How one field is compared; the sign is '+', '-' or 0 for none. */
    private interface FieldOrder {
        Comparator<JsonNode> of(char sign, String field);
    }

    private static Optional<Comparator<JsonNode>> order(Call call, FieldOrder order) {
        Comparator<JsonNode> all = null;
        String sort = call.query().text("sort").orElse("");
        for (String part : sort.isEmpty() ? new String[0] : sort.split(",")) {
            char sign = part.startsWith("-") || part.startsWith("+") ? part.charAt(0) : 0;
            Comparator<JsonNode> next = order.of(sign, sign == 0 ? part : part.substring(1));
            Comparator<JsonNode> signed = sign == '-' ? next.reversed() : next;
            all = all == null ? signed : all.thenComparing(signed);
        }
        return Optional.ofNullable(all);
    }

    private static Comparator<JsonNode> byField(String field) {
        return (one, other) -> {
            JsonNode a = one.path(field);
            JsonNode b = other.path(field);
            return a.isNumber() && b.isNumber()
                    ? Double.compare(a.asDouble(), b.asDouble())
                    : a.asText().compareToIgnoreCase(b.asText());
        };
    }
}
