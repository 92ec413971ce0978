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
package io.github.camelanaplan.simulator.faults;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.http.ReceivedRequest;

/**
 * What a request is for. Every request is of one kind at most; those that the simulator does not know are of none.
 *
 * <p>Paths below a model match with and without the workspace, and in both versions of the Integration API.
 */
public enum CallKind implements Predicate<ReceivedRequest> {
    /** Asks for a token by password or certificate. */
    AUTHENTICATE("POST", "/token/authenticate"),
    /** Prolongs a token. */
    REFRESH_TOKEN("POST", "/token/refresh"),
    /** Asks whose a token is. */
    VALIDATE_TOKEN("GET", "/token/validate"),
    /** Ends a token. */
    LOG_OUT("POST", "/token/logout"),
    /** Asks for an OAuth token by a code, a device or a refresh token. */
    OAUTH_TOKEN("POST", "/oauth/token"),
    /** Begins the OAuth device grant. */
    OAUTH_DEVICE("POST", "/oauth/device/code"),

    /** Lists files. */
    LIST_FILES("GET", "{model}/files"),
    /** Announces the chunks of a file. */
    ANNOUNCE("POST", "{model}/files/{id}"),
    /** Uploads a chunk. */
    PUT_CHUNK("PUT", "{model}/files/{id}/chunks/{id}"),
    /** Uploads a whole file at once. */
    PUT_FILE("PUT", "{model}/files/{id}"),
    /** Marks an upload complete. */
    COMPLETE("POST", "{model}/files/{id}/complete"),
    /** Lists the chunks of a file or of an export's output. */
    LIST_CHUNKS("GET", "{model}/files/{id}/chunks"),
    /** Downloads a chunk. */
    GET_CHUNK("GET", "{model}/files/{id}/chunks/{id}"),
    /** Downloads a whole file at once. */
    GET_FILE("GET", "{model}/files/{id}"),
    /** Deletes a content. */
    DELETE_FILE("DELETE", "{model}/files/{id}"),

    /** Starts an import, an export, an action or a process. */
    START_TASK("POST", "{model}/{kind}/{id}/tasks"),
    /** Lists the tasks of one of these. */
    LIST_TASKS("GET", "{model}/{kind}/{id}/tasks"),
    /** Asks how far a task is. */
    POLL_TASK("GET", "{model}/{kind}/{id}/tasks/{id}"),
    /** Cancels a task. */
    CANCEL("DELETE", "{model}/{kind}/{id}/tasks/{id}"),
    /** Lists the chunks of a dump. */
    DUMP_CHUNKS("GET", "{model}/{kind}/{id}/tasks/{id}/(?:dump|dumps/{id})/chunks"),
    /** Downloads a chunk of a dump. */
    DUMP_CHUNK("GET", "{model}/{kind}/{id}/tasks/{id}/(?:dump|dumps/{id})/chunks/{id}"),
    /** Downloads a whole dump at once. */
    DUMP("GET", "{model}/{kind}/{id}/tasks/{id}/(?:dump|dumps/{id})"),

    /** Asks whether a model is in memory and busy. */
    MODEL_STATUS("(?:GET|POST)", "{model}/status"),
    /** Looks up anything else: users, workspaces, models, and what is in a model. */
    LOOK_UP("GET", "{version}/.*");

    private final Pattern pattern;

    CallKind(String method, String path) {
        String paths = path.replace("{model}", "{version}/(?:workspaces/[^/]+/)?models/{id}")
                .replace("{version}", "/(?:2/0|1/3)")
                .replace("{kind}", "(?:imports|exports|actions|processes)")
                .replace("{id}", "[^/]+");
        this.pattern = Pattern.compile(method + " " + paths + "/?");
    }

    /**
     * What a request is for.
     *
     * @param request any request
     * @return empty when it is of no kind
     */
    public static Optional<CallKind> of(ReceivedRequest request) {
        return Stream.of(values()).filter(kind -> kind.describes(request)).findFirst();
    }

    @Override
    public boolean test(ReceivedRequest request) {
        return of(request).filter(this::equals).isPresent();
    }

    /**
     * Calls of this kind that are about one model, file, import, chunk and so on.
     *
     * @param id a whole segment of the path, for example {@code 113000000000}
     * @return a narrower predicate
     */
    public Predicate<ReceivedRequest> about(String id) {
        return request ->
                test(request) && Stream.of(request.pathOnly().split("/")).anyMatch(id::equals);
    }

    private boolean describes(ReceivedRequest request) {
        return pattern.matcher(request.method() + " " + request.pathOnly()).matches();
    }
}
