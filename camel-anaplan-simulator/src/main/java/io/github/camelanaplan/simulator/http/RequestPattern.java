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
