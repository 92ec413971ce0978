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

import java.util.List;

/**
 * An upload from its announcement to the next one of the same user to the same file.
 *
 * @param number of this user and file, from 1
 * @param user the e-mail address
 * @param fileId the file
 * @param chunks the numbers of its chunks in order of arrival; those that came more than once are there more than once
 * @param complete whether all that was announced has arrived, or it was marked complete
 * @param readBy the ids of the tasks that read it, in order
 */
public record ReceivedUpload(
        int number, String user, String fileId, List<Integer> chunks, boolean complete, List<String> readBy) {

    /** Copies the lists. */
    public ReceivedUpload {
        chunks = List.copyOf(chunks);
        readBy = List.copyOf(readBy);
    }
}
