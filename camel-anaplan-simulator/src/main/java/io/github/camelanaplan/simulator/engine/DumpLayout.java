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
package io.github.camelanaplan.simulator.engine;

import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.simulator.model.FileDefinition;

/** The two ways in which rejected rows are written down; each dump is kept in both. */
public enum DumpLayout {
    /** Commas, and first of all a column {@code _Status_}: what the Integration API 2.0 serves. */
    WITH_STATUS {
        @Override
        char separator(FileDefinition source) {
            return ',';
        }

        @Override
        List<String> columns(String status, List<String> others) {
            List<String> all = new ArrayList<>();
            all.add(status);
            all.addAll(others);
            return all;
        }
    },
    /** Parted like the file that the rows are from, without that column: what 1.3 serves. */
    LIKE_SOURCE {
        @Override
        char separator(FileDefinition source) {
            return source.separator().charAt(0);
        }

        @Override
        List<String> columns(String status, List<String> others) {
            return others;
        }
    };

    abstract char separator(FileDefinition source);

    abstract List<String> columns(String status, List<String> others);
}
