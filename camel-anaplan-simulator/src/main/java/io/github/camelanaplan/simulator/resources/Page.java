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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/**
 * The part of a collection that a call asks for with {@code offset} and {@code limit}.
 *
 * @param rows the rows of the page
 * @param pagingOrNull the description of the page; null for an empty one
 */
record Page<T>(List<T> rows, ObjectNode pagingOrNull) {

    private static final int MAX_ROWS = 5000;

    /** Without a limit the service's next link pretends that only this many rows were sent. */
    private static final int PRETENDED_LIMIT = 20;

    static <T> Page<T> of(Call call, List<T> all) {
        int offset = number(call, "offset", 0, 0);
        Optional<String> limit = call.query().text("limit");
        int size = Math.min(number(call, "limit", 1, MAX_ROWS), MAX_ROWS);
        int from = Math.min(offset, all.size());
        List<T> rows = all.subList(from, (int) Math.min((long) from + size, all.size()));
        if (rows.isEmpty()) {
            return new Page<>(rows, null);
        }
        ObjectNode paging = Json.object();
        paging.put("currentPageSize", rows.size());
        paging.put("totalSize", all.size());
        paging.put("offset", offset);
        int step = limit.isPresent() ? size : PRETENDED_LIMIT;
        if ((long) offset + step < all.size()) {
            paging.put("next", link(call, step, offset + step));
        }
        if (offset > 0) {
            paging.put("previous", link(call, step, Math.max(0, offset - step)));
        }
        return new Page<>(rows, paging);
    }

    Optional<ObjectNode> paging() {
        return Optional.ofNullable(pagingOrNull);
    }

    private static int number(Call call, String name, int least, int otherwise) {
        Optional<String> text = call.query().text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered like a number out of range
        }
        throw HttpFailure.badRequest("Invalid " + name + ": " + text.get());
    }

    private static String link(Call call, int limit, int offset) {
        Map<String, String> query = call.query().all();
        query.remove("limit");
        query.remove("offset");
        String others = query.entrySet().stream()
                .map(entry -> "&" + encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining());
        return call.baseUrl() + call.path() + "?limit=" + limit + "&offset=" + offset + others;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
