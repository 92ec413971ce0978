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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request gets in place of its real answer: a status, a dead connection or nothing at all. Immutable.
 *
 * <p>Unless {@link #afterProcessing()} is asked for, the request has no effect.
 */
public final class CannedAnswer {

    /** How the exchange ends. */
    enum Ending {
        /** With an answer. */
        ANSWER,
        /** The connection is reset. */
        RESET,
        /** Nothing is sent until the client gives up or the simulator stops. */
        SILENCE,
        /** The real answer begins, and the connection is reset within its body. */
        CUT
    }

    private final Ending ending;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long cutAfter;
    private final boolean processed;

    private CannedAnswer(
            Ending ending, int status, Map<String, String> headers, byte[] body, long cutAfter, boolean processed) {
        this.ending = ending;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.cutAfter = cutAfter;
        this.processed = processed;
    }

    /**
     * An answer with this status and, so far, without headers and body. The request's body is read to its end first.
     *
     * @param status 200 to 599
     * @return an answer
     */
    public static CannedAnswer status(int status) {
        return new CannedAnswer(Ending.ANSWER, status, Map.of(), new byte[0], 0, false);
    }

    /**
     * A connection that is reset as soon as the request's head has arrived.
     *
     * @return an answer
     */
    public static CannedAnswer resetConnection() {
        return new CannedAnswer(Ending.RESET, 0, Map.of(), new byte[0], 0, false);
    }

    /**
     * A connection that is reset after the request took effect, so that the client can't know.
     *
     * @return an answer
     */
    public static CannedAnswer resetAfterProcessing() {
        return resetConnection().afterProcessing();
    }

    /**
     * No answer: the connection stays open and silent until the client gives up or the simulator is closed.
     *
     * @return an answer
     */
    public static CannedAnswer silence() {
        return new CannedAnswer(Ending.SILENCE, 0, Map.of(), new byte[0], 0, false);
    }

    /**
     * The real answer, whose connection is reset within the body.
     *
     * @param bytes how much of the body is sent before; bodies that are not longer are sent whole
     * @return an answer
     */
    public static CannedAnswer resetAfterBytes(long bytes) {
        return new CannedAnswer(Ending.CUT, 0, Map.of(), new byte[0], bytes, true);
    }

    /**
     * The same, with one more header.
     *
     * @param name for example {@code Retry-After}
     * @param value its value
     * @return a copy
     */
    public CannedAnswer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CannedAnswer(ending, status, Map.copyOf(more), body, cutAfter, processed);
    }

    /**
     * The same, with a body.
     *
     * @param contentType for example {@code text/html}
     * @param text sent as UTF-8
     * @return a copy
     */
    public CannedAnswer body(String contentType, String text) {
        CannedAnswer typed = header("Content-Type", contentType);
        return new CannedAnswer(
                ending, status, typed.headers, text.getBytes(StandardCharsets.UTF_8), cutAfter, processed);
    }

    /**
     * The same, but the request takes effect first.
     *
     * @return a copy
     */
    public CannedAnswer afterProcessing() {
        return new CannedAnswer(ending, status, headers, body, cutAfter, true);
    }

    Ending ending() {
        return ending;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    long cutAfter() {
        return cutAfter;
    }

    boolean processed() {
        return processed;
    }
}
