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
package io.github.camelanaplan.client.model;

import java.io.Serializable;

/**
 * Something about content that does not fit the import that is to read it.
 *
 * @param kind    what kind of thing
 * @param message the thing itself, in words; holds names of columns, but nothing of the rows below them
 */
public record ContentFinding(Kind kind, String message) implements Serializable {

    /** Whether the import would go wrong by it, or well might. */
    public boolean serious() {
        return kind.serious;
    }

    /** The kinds of findings. */
    public enum Kind {
        /** The content ends before its header row, or that row is blank. */
        HEADER_MISSING(true),
        /** The header row has none of the names, and numbers or dates in their place. */
        HEADER_LOOKS_LIKE_DATA(true),
        /** The header row is too long to be compared. */
        HEADER_TOO_LONG(false),
        /** The bytes are text of another encoding, or none at all. */
        ENCODING(true),
        /** There is a byte-order mark, which the encoding of the import takes for text. */
        BYTE_ORDER_MARK(true),
        /** Something else separates the columns. */
        SEPARATOR(true),
        /** Something else encloses the names, or does so wrongly. */
        TEXT_DELIMITER(true),
        /** A column of the import is not there. */
        MISSING_COLUMN(true),
        /** A column of the import is there more than once. */
        DUPLICATE_COLUMN(true),
        /** The columns of the import are there in another order. */
        REORDERED_COLUMNS(true),
        /** A column is there that the import does not know. */
        EXTRA_COLUMN(false),
        /** A column that the import does not know has no name either. */
        BLANK_NAME(false),
        /** A name differs by upper and lower case, by blanks around it, or by how accents are encoded. */
        SPELLING(false);

        private final boolean serious;

        Kind(boolean serious) {
            this.serious = serious;
        }
    }
}
