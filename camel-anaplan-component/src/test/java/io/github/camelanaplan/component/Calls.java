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
package io.github.camelanaplan.component;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

/** What a local Anaplan was asked, as far as a test is about it. */
public final class Calls {
    private Calls() {}

    /** The calls of a kind. */
    public static List<ReceivedRequest> of(AnaplanSimulator anaplan, Predicate<ReceivedRequest> kind) {
        return anaplan.journal().stream().filter(kind).toList();
    }

    /** The calls that changed, or could have changed, something in a model. */
    public static List<ReceivedRequest> changes(AnaplanSimulator anaplan) {
        return of(anaplan, call -> !call.method().equals("GET") && !call.path().startsWith("/token/"));
    }

    /** The calls that sent a chunk. */
    public static List<ReceivedRequest> chunks(AnaplanSimulator anaplan) {
        return of(anaplan, RequestPattern.put("/chunks/*"));
    }

    /** The calls that fetched a chunk. */
    public static List<ReceivedRequest> fetches(AnaplanSimulator anaplan) {
        return of(anaplan, RequestPattern.get("/chunks/*"));
    }

    /** The calls that started a task. */
    public static List<ReceivedRequest> starts(AnaplanSimulator anaplan) {
        return of(anaplan, RequestPattern.post("/tasks"));
    }

    /** The calls that opened a session. */
    public static List<ReceivedRequest> signIns(AnaplanSimulator anaplan) {
        return of(anaplan, RequestPattern.post("/token/authenticate"));
    }

    /** Whether a call was for the completion of an upload. */
    public static boolean completes(ReceivedRequest call) {
        return call.method().equals("POST")
                && call.path().toLowerCase(Locale.ROOT).endsWith("/complete");
    }
}
