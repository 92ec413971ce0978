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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** How the two services describe an error. */
final class Errors {

    private Errors() {}

    static Answer ofIntegration(HttpFailure failure) {
        return Json.answer(failure.status(), describe(failure));
    }

    static Answer ofIntegration(Call call, HttpFailure failure) {
        ObjectNode body = describe(failure);
        body.put("path", call.path());
        body.put("timestamp", Instant.now().toString());
        return Json.answer(failure.status(), body);
    }

    private static ObjectNode describe(HttpFailure failure) {
        ObjectNode body = Json.object();
        body.putObject("status").put("code", failure.status()).put("message", failure.getMessage());
        return body;
    }

    /** The same error, for clients to try again after a while. */
    static Answer later(Answer error, Duration wait) {
        // a client that waits exactly as long must not come too early
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        return new Answer(
                error.status(),
                error.contentType(),
                error.length(),
                Map.of("Retry-After", Long.toString(seconds)),
                error.body());
    }

    static Answer ofAuthentication(int status, String code, String message) {
        return Json.answer(status, Json.object().put("status", code).put("statusMessage", message));
    }
}
