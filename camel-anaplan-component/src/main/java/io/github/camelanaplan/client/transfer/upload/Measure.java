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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many bytes something has and, where that is asked for, their checksum. Not thread-safe. */
final class Measure {
    /** Null where only the number counts. */
    private final MessageDigest digest;

    private long bytes;

    private Measure(MessageDigest digest) {
        this.digest = digest;
    }

    static Measure by(VerifyUpload rule) {
        return new Measure(rule == VerifyUpload.CONTENT ? sha256() : null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(byte[] source, int offset, int length) {
        bytes += length;
        if (digest != null) {
            digest.update(source, offset, length);
        }
    }

    long bytes() {
        return bytes;
    }

    /** Ends the measuring; empty where only the number counts. */
    String checksum() {
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }
}
