//! Files written whole or not at all: a temporary file, fsync, rename, fsync of the folder; only our account may
//! read them. What is not here: what is in them.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use crate::StoreError;

/// Writes a file in one step, over what stood there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let new = path.with_extension("new");
    let written = (|| {
        let mut file = private(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&new, path)
    })();
    if let Err(error) = written {
        // What could not be written whole is of no use to anyone.
        let _ = std::fs::remove_file(&new);
        return Err(StoreError::io(path, &error));
    }
    sync_folder_of(path);
    Ok(())
}

/// Makes the folder, which only our account may enter.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreError::io(folder, &error))
}

/// Whether a file can be made in the folder.
pub(crate) fn can_write_in(folder: &Path) -> Result<(), StoreError> {
    // Named by the process: two that look at once must not remove each other's.
    let probe = folder.join(format!(".leeward-writes-here-{}", std::process::id()));
    let made = private(&probe).and_then(|_| std::fs::remove_file(&probe));
    made.map_err(|error| StoreError::io(folder, &error))
}

/// Puts a renamed file's name on the disk. Where a system can't do it, the rename is all there is.
pub(crate) fn sync_folder_of(path: &Path) {
    #[cfg(unix)]
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// An empty file that only our account may read.
pub(crate) fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
