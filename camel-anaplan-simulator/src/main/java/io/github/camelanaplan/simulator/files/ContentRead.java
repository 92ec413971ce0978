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
package io.github.camelanaplan.simulator.files;

/**
 * What a task found in a file when it read it.
 *
 * @param taskId the task
 * @param user the e-mail address of who started it
 * @param fileId the file
 * @param upload the number of the user's upload to this file, from 1; 0 when it read the default content
 * @param bytes how many it read
 * @param sha256 of these bytes, 64 lower-case hexadecimal digits
 */
public record ContentRead(String taskId, String user, String fileId, int upload, long bytes, String sha256) {

    /**
     * Whether it is this content.
     *
     * @param content after decompression
     * @return true when all bytes are the same
     */
    public boolean is(byte[] content) {
        return bytes == content.length
                && sha256.equals(Sha256.hex(Sha256.digest().digest(content)));
    }
}
