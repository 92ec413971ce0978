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

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A request as the application sees it. Used by one thread. */
public final class Call {

    private final String method;
    private final String path;
    private final String query;
    private final String baseUrl;
    private final Function<String, String> headers;
    private final InputStream body;
    private final CallNotes notes;
    private final Map<String, String> parameters;
    private final Object principal;

    Call(
            String method,
            String path,
            String query,
            String baseUrl,
            Function<String, String> headers,
            InputStream body,
            CallNotes notes) {
        this(method, path, query, baseUrl, headers, body, notes, Map.of(), null);
    }

    private Call(
            String method,
            String path,
            String query,
            String baseUrl,
            Function<String, String> headers,
            InputStream body,
            CallNotes notes,
            Map<String, String> parameters,
            Object principal) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.baseUrl = baseUrl;
        this.headers = headers;
        this.body = body;
        this.notes = notes;
        this.parameters = parameters;
        this.principal = principal;
    }

    /**
     * The method.
     *
     * @return in upper case
     */
    public String method() {
        return method;
    }

    /**
     * The path.
     *
     * @return still encoded, without the query
     */
    public String path() {
        return path;
    }

    /**
     * The query.
     *
     * @return never null
     * @throws HttpFailure 400 when it is malformed
     */
    public Query query() {
        // only now, when there is someone to answer the failure the way the service does
        return new Query(query);
    }

    /**
     * What this server is called by the client.
     *
     * @return scheme, host and port without a slash at the end
     */
    public String baseUrl() {
        return baseUrl;
    }

    /**
     * A header.
     *
     * @param name in any case
     * @return empty when it was not sent
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /**
     * The content type.
     *
     * @return in lower case, without parameters; empty when it was not sent
     */
    public Optional<String> contentType() {
        return header("Content-Type").map(MediaTypes::bare);
    }

    /**
     * The body.
     *
     * @return read at most once
     */
    public InputStream body() {
        return body;
    }

    /**
     * A part of the path.
     *
     * @param name as in the route
     * @return decoded
     */
    public String parameter(String name) {
        return parameters.get(name);
    }

    /**
     * Whether the route has such a part in its path.
     *
     * @param name as in the route
     * @return false when the path has a form without it
     */
    public boolean hasParameter(String name) {
        return parameters.containsKey(name);
    }

    /**
     * Who calls.
     *
     * @param type the application's type of users
     * @param <T> the same
     * @return null before {@link #by}
     */
    public <T> T principal(Class<T> type) {
        return type.cast(principal);
    }

    /**
     * The same call with a known user, who is noted in the journal.
     *
     * @param user the application's user object
     * @param name what to note
     * @return a copy
     */
    public Call by(Object user, String name) {
        notes.sentBy(name);
        return new Call(method, path, query, baseUrl, headers, body, notes, parameters, user);
    }

    /**
     * Notes in the journal why the caller is not let in, beyond what the answer tells.
     *
     * @param reason names no secret
     */
    public void refusedFor(String reason) {
        notes.refusedFor(reason);
    }

    /**
     * The same call as someone takes it who does not look at the query.
     *
     * @return a copy
     */
    public Call withoutQuery() {
        return new Call(method, path, null, baseUrl, headers, body, notes, parameters, principal);
    }

    Call with(Map<String, String> pathParameters) {
        return new Call(method, path, query, baseUrl, headers, body, notes, pathParameters, principal);
    }
}
