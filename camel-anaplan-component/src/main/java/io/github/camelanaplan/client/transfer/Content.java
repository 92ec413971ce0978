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
package io.github.camelanaplan.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Bytes to be uploaded. */
public interface Content {

    /** How many bytes there are; empty when that is only known at the end. */
    OptionalLong length();

    /** Whether {@link #open()} can be called more than once. */
    boolean repeatable();

    /** The file of the local disk that holds exactly these bytes; empty when there is none. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /**
     * Does nothing as long as the bytes can be those that they were when their length was taken.
     *
     * @throws IOException when they were written to since
     */
    default void requireUnchanged() throws IOException {
        // Most content can't change
    }

    /** The bytes from the start, to be closed by the caller. */
    InputStream open() throws IOException;
}
