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
package io.github.camelanaplan.client.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the content of an answer, from its start each time that the call is repeated.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface ContentReader<T> {

    /**
     * @param content the bytes, to be read to their end
     * @param length  how many there are; negative when that is not known
     */
    T read(InputStream content, long length) throws IOException;
}
