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

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks requests by method and by the end of their path: {@code post("/tasks")}, {@code put("/chunks/*")}.
 *
 * <p>A {@code *} stands for any characters, slashes included. The query is not looked at.
 */
public final class RequestPattern implements Predicate<ReceivedRequest> {

    private final String method;
    private final Pattern path;

    private RequestPattern(String method, String pathEnd) {
        this.method = method;
        String end = Stream.of(pathEnd.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        this.path = Pattern.compile(".*" + end);
    }

    /**
     * GET requests.
     *
     * @param pathEnd what their path ends with
     * @return a pattern
     */
    public static RequestPattern get(String pathEnd) {
        return new RequestPattern("GET", pathEnd);
    }

    /**
     * POST requests.
     *
     * @param pathEnd what their path ends with
     * @return a pattern
     */
    public static RequestPattern post(String pathEnd) {
        return new RequestPattern("POST", pathEnd);
    }

    /**
     * PUT requests.
     *
     * @param pathEnd what their path ends with
     * @return a pattern
     */
    public static RequestPattern put(String pathEnd) {
        return new RequestPattern("PUT", pathEnd);
    }

    /**
     * DELETE requests.
     *
     * @param pathEnd what their path ends with
     * @return a pattern
     */
    public static RequestPattern delete(String pathEnd) {
        return new RequestPattern("DELETE", pathEnd);
    }

    @Override
    public boolean test(ReceivedRequest request) {
        return request.method().equals(method)
                && path.matcher(request.pathOnly()).matches();
    }
}
