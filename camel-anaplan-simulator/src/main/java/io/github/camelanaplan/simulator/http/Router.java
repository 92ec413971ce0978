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

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of routes; the first one that matches answers. Filled once, then only read. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    /**
     * Answers GET.
     *
     * @param path segments in braces are parameters
     * @param endpoint what answers
     * @return this router
     */
    public Router get(String path, Endpoint endpoint) {
        return route("GET", path, endpoint);
    }

    /**
     * Answers POST.
     *
     * @param path segments in braces are parameters
     * @param endpoint what answers
     * @return this router
     */
    public Router post(String path, Endpoint endpoint) {
        return route("POST", path, endpoint);
    }

    /**
     * Answers PUT.
     *
     * @param path segments in braces are parameters
     * @param endpoint what answers
     * @return this router
     */
    public Router put(String path, Endpoint endpoint) {
        return route("PUT", path, endpoint);
    }

    /**
     * Answers DELETE.
     *
     * @param path segments in braces are parameters
     * @param endpoint what answers
     * @return this router
     */
    public Router delete(String path, Endpoint endpoint) {
        return route("DELETE", path, endpoint);
    }

    /**
     * Refuses GET on a path that exists otherwise.
     *
     * @param path segments in braces are parameters
     * @return this router
     */
    public Router notReadable(String path) {
        return route("GET", path, call -> {
            throw HttpFailure.of(405, "Method Not Allowed");
        });
    }

    private Router route(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, path, endpoint));
        return this;
    }

    /**
     * Answers a call by the first route of its path and method.
     *
     * @param call the call
     * @param prefix what precedes the routes in the path
     * @return the answer
     * @throws IOException when the body can't be read
     * @throws HttpFailure 404 when no route has this path, 405 when none of them has this method
     */
    public Answer answer(Call call, String prefix) throws IOException {
        List<String> path = segments(call.path().substring(prefix.length()));
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(call.method())) {
                return route.endpoint().answer(call.with(parameters.get()));
            }
            known |= parameters.isPresent();
        }
        throw known ? HttpFailure.of(405, "Method Not Allowed") : HttpFailure.notFound();
    }

    // Split before decoding, so that a name may hold an encoded slash; a slash at the end is tolerated
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1)) {
            segments.add(decode(segment));
        }
        return segments;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw HttpFailure.badRequest("Malformed path");
        }
    }
}
