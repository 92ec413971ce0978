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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status the status
 * @param contentType null when there is no body
 * @param length the length of the body in bytes
 * @param headers further headers by their names
 * @param body opened once, when it is sent
 */
public record Answer(int status, String contentType, long length, Map<String, String> headers, Body body) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Body {
        /**
         * Opens the bytes.
         *
         * @return a stream, closed by the server
         * @throws IOException when they are gone
         */
        InputStream open() throws IOException;
    }

    /**
     * An answer without a body.
     *
     * @param status the status
     * @return an answer
     */
    public static Answer empty(int status) {
        return new Answer(status, null, 0, Map.of(), InputStream::nullInputStream);
    }

    /**
     * Sends the client elsewhere, with status 302.
     *
     * @param location where to
     * @return an answer
     */
    public static Answer redirect(URI location) {
        return new Answer(302, null, 0, Map.of("Location", location.toString()), InputStream::nullInputStream);
    }

    /**
     * An answer from memory.
     *
     * @param status the status
     * @param contentType the type
     * @param bytes the body
     * @return an answer
     */
    public static Answer of(int status, String contentType, byte[] bytes) {
        return new Answer(status, contentType, bytes.length, Map.of(), () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A body that is streamed, with status 200.
     *
     * @param contentType the type
     * @param length the length in bytes
     * @param body opened when it is sent
     * @return an answer
     */
    public static Answer stream(String contentType, long length, Body body) {
        return new Answer(200, contentType, length, Map.of(), body);
    }
}
