export const base = {
  first: {
    title: 'Kartoteka',
    lead: 'A client base that stays on this computer',
    privacy:
      'The data never leaves this computer and is stored encrypted. Without the password no one opens the base, we included.',
    create: 'Create a base',
    createHint: 'Start with a clean sheet, then load a list from Excel',
    restore: 'Restore from a copy',
    restoreHint: 'Open a base from a file of a copy on this computer or a flash drive',
    back: 'Back',
  },
  create: {
    title: 'A new base',
    lead: 'Think of a password. The program will ask for it every time the base is opened.',
    password: 'Password',
    repeat: 'The password again',
    mismatch: 'The passwords differ',
    warning: 'A forgotten password cannot be recovered',
    warningText: 'The key is in the password alone. Write it down and keep it apart from the computer.',
    agree: 'I understand: without the password the base will not open',
    submit: 'Create the base',
    working:
      'The base is being created. The key takes time on purpose: it makes guessing the password harder.',
  },
  strength: {
    label: 'Strength of the password',
    tooShort: 'Too short: at least {{min}} characters are needed',
    common: 'Passwords like this are guessed first',
    weak: 'Weak. Add one more word',
    fair: 'Acceptable. Longer is better',
    good: 'Good',
    strong: 'Strong',
  },
  unlock: {
    title: 'The base is locked',
    lead: 'Enter the password to go on',
    password: 'Password',
    submit: 'Open',
    working: 'Checking the password',
    slower: 'After a mistake the answer is delayed: the pause grows with each attempt.',
    otherWays: 'The password is forgotten, or the base has to be brought back from a copy?',
    otherWaysText:
      'A forgotten password cannot be recovered. An old copy opens with the password of the day it was made.',
    lockedBySystem: 'The base was locked: the computer was locked or asleep. Everything is saved.',
    lockedByCrash:
      'Work with the base broke off. Everything that was saved is in place: open the base again.',
  },
  trouble: {
    title: 'The base did not open',
    damagedTitle: 'The base is damaged',
    damagedText:
      'The folder of the base is there, but its file or keys cannot be read. Restore the base from the latest copy: the present files are kept beside it and are not deleted.',
    restore: 'Restore from a copy',
    again: 'Try to open it again',
    back: 'Back to the password',
  },
  restore: {
    title: 'Restoring from a copy',
    lead: 'Choose the file of a copy and enter the password that was in force when it was made.',
    choose: 'Choose the file of a copy',
    chooseOther: 'Choose another',
    file: 'File of the copy',
    password: 'Password of the copy',
    submit: 'Restore the base',
    working: 'The base is being restored and compared',
    kept: 'The earlier files of the base, if there are any, are moved aside and not deleted.',
  },
} as const;
