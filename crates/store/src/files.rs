//! Files written whole or not at all: a temporary file, fsync, rename, fsync of the folder; only our account may
//! read them. What is not here: what is in them.

use std::{
    fs::{File, OpenOptions, TryLockError},
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

/// Moves a file from one folder into another, over what stood there.
pub(crate) fn move_into(from: &Path, to: &Path, name: &str) -> Result<(), StoreError> {
    let path = to.join(name);
    std::fs::rename(from.join(name), &path).map_err(|error| StoreError::io(&path, &error))?;
    sync_folder_of(&path);
    Ok(())
}

/// A folder that is held open. It is let go of in so many words: a program that is just being started from another thread
/// has the file for a moment, too, and would go on holding it.
#[derive(Debug)]
pub(crate) struct Hold(File);

impl Drop for Hold {
    fn drop(&mut self) {
        // It ends with the file, if not here.
        let _ = self.0.unlock();
    }
}

/// Holds a folder open, beside others that do. [`StoreError::Busy`] while one program has it alone. Where a file system
/// knows no such locks, none is held.
pub(crate) fn hold(folder: &Path) -> Result<Option<Hold>, StoreError> {
    held(folder, File::try_lock_shared)
}

/// Holds a folder alone. [`StoreError::Busy`] while any program holds it open.
pub(crate) fn hold_alone(folder: &Path) -> Result<Option<Hold>, StoreError> {
    held(folder, File::try_lock)
}

/// The lock is on the folder itself, so that nothing lies in it for a lock's sake, and it ends with its holder. Where a
/// folder can't be opened as a file (Windows), no open file can be renamed over, which comes to the same.
fn held(folder: &Path, lock: impl FnOnce(&File) -> Result<(), TryLockError>) -> Result<Option<Hold>, StoreError> {
    let Ok(file) = File::open(folder) else { return Ok(None) };
    match lock(&file) {
        Ok(()) => Ok(Some(Hold(file))),
        Err(TryLockError::WouldBlock) => Err(StoreError::Busy),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// An empty file that only our account may read.
pub(crate) fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
