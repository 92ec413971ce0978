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
package io.github.camelanaplan.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** An answer that has nothing to do with what the request would get. Headers may depend on when it is sent. */
record CannedReply(int status, Map<String, Function<Clock, String>> headers, byte[] body) {

    static CannedReply of(int status) {
        return new CannedReply(status, Map.of(), new byte[0]);
    }

    CannedReply header(String name, Function<Clock, String> value) {
        Map<String, Function<Clock, String>> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CannedReply(status, Map.copyOf(more), body);
    }

    CannedReply body(String contentType, String text) {
        return new CannedReply(
                status, header("Content-Type", clock -> contentType).headers(), text.getBytes(StandardCharsets.UTF_8));
    }
}
