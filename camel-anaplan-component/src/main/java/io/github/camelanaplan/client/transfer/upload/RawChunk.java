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
package io.github.camelanaplan.client.transfer.upload;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a chunk, as they are. */
interface RawChunk {

    /** Whether it comes straight from a stream: it can be written once, and before the stream is read on. */
    boolean live();

    /** Writes all of it, and gives the number of bytes. */
    long writeTo(OutputStream out) throws IOException;
}
