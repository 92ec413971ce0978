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

/** Changes bytes. */
final class Corruption {

    /** Makes of ASCII what is not valid UTF-8, and of compressed data what has another checksum. */
    private static final int MASK = 0xff;

    private Corruption() {}

    static byte of(byte one) {
        return (byte) (one ^ MASK);
    }

    /** The same bytes but for the one in the middle; nothing stays nothing. */
    static byte[] middleOf(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[changed.length / 2] = of(changed[changed.length / 2]);
        }
        return changed;
    }
}
