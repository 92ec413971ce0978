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
 * A task that read a file, or wanted to.
 *
 * @param wanted the number of the upload that was the latest when the task was started
 * @param found the number of the upload that it found
 * @param refused whether that one was not complete
 */
record Reading(String taskId, PrivateContents.Key key, int wanted, int found, boolean refused) {

    Reading wanting(int upload) {
        return new Reading(taskId, key, upload, found, refused);
    }
}
