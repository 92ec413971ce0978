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

/** Whether an upload is read back before it counts as done. The service keeps no checksum that could be asked for. */
public enum VerifyUpload {
    /** Not: what the service has accepted is taken for what was sent. */
    OFF,
    /** By the number of bytes. */
    SIZE,
    /** By the number of bytes and their SHA-256. */
    CONTENT
}
